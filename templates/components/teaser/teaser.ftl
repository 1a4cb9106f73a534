[#-- Shows: headline, text, ctaLabel, ctaLink, image, imageAlt --]
<article class="p13n-teaser"${p13nfn.attributes(content)}>
  [#if content.image?has_content]
    <img class="p13n-teaser__image" src="${content.image}" alt="${content.imageAlt!}" width="800" height="500" loading="lazy">
  [/#if]
  <div class="p13n-teaser__body">
    [#if content.headline?has_content]<h3 class="p13n-teaser__headline">${content.headline}</h3>[/#if]
    [#if content.text?has_content]<p class="p13n-teaser__text">${content.text}</p>[/#if]
    [#if content.ctaLabel?has_content && content.ctaLink?has_content]
      <a class="p13n-teaser__link" href="${content.ctaLink}">${content.ctaLabel}</a>
    [/#if]
    ${p13nfn.notice(content)}
  </div>
</article>
