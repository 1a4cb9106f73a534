[#-- Shows: headline, text, ctaLabel, ctaLink, image, imageAlt, eyebrow --]
<section class="p13n-hero"${p13nfn.attributes(content)}>
  [#if content.image?has_content]
    <img class="p13n-hero__image" src="${content.image}" alt="${content.imageAlt!}" width="1600" height="900" fetchpriority="high">
  [/#if]
  <div class="p13n-hero__body">
    [#if content.eyebrow?has_content]<p class="p13n-hero__eyebrow">${content.eyebrow}</p>[/#if]
    [#if content.headline?has_content]<h1 class="p13n-hero__headline">${content.headline}</h1>[/#if]
    [#if content.text?has_content]<p class="p13n-hero__text">${content.text}</p>[/#if]
    [#if content.ctaLabel?has_content && content.ctaLink?has_content]
      <a class="p13n-button" href="${content.ctaLink}">${content.ctaLabel}</a>
    [/#if]
    ${p13nfn.notice(content)}
  </div>
</section>
