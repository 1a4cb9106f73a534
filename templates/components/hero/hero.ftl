[#-- Shows: headline, text, ctaLabel, ctaPage or ctaLink, imageAsset or image, imageAlt, eyebrow --]
[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="p13n-hero"${p13nfn.attributes(content)}>
  [#assign image = parts.image(content)]
  [#if image?has_content]
    <img class="p13n-hero__image" src="${image}" alt="${content.imageAlt!}" width="1600" height="900" fetchpriority="high">
  [/#if]
  <div class="p13n-hero__body">
    [#if content.eyebrow?has_content]<p class="p13n-hero__eyebrow">${content.eyebrow}</p>[/#if]
    [#if content.headline?has_content]<h1 class="p13n-hero__headline">${content.headline}</h1>[/#if]
    [#if content.text?has_content]<p class="p13n-hero__text">${content.text}</p>[/#if]
    [#assign link = parts.link(content)]
    [#if content.ctaLabel?has_content && link?has_content]
      <a class="p13n-button" href="${link}">${content.ctaLabel}</a>
    [/#if]
    ${p13nfn.notice(content)}
  </div>
</section>
