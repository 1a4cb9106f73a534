[#-- Shows: headline, text, ctaLabel, ctaPage or ctaLink, imageAsset or image, imageAlt --]
[#import "/personalization/templates/components/parts.ftl" as parts]
<article class="p13n-teaser"${p13nfn.attributes(content)}>
  [#assign image = parts.image(content)]
  [#if image?has_content]
    <img class="p13n-teaser__image" src="${image}" alt="${content.imageAlt!}" width="800" height="500" loading="lazy">
  [/#if]
  <div class="p13n-teaser__body">
    [#if content.headline?has_content]<h3 class="p13n-teaser__headline">${content.headline}</h3>[/#if]
    [#if content.text?has_content]<p class="p13n-teaser__text">${content.text}</p>[/#if]
    [#assign link = parts.link(content)]
    [#if content.ctaLabel?has_content && link?has_content]
      <a class="p13n-teaser__link" href="${link}">${content.ctaLabel}</a>
    [/#if]
    ${p13nfn.notice(content)}
  </div>
</article>
