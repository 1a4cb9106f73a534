[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="banner">
  [#if content.image?has_content]<img src="${parts.address(content.image)}" alt="" width="1600" height="1000" decoding="async">[/#if]
  <div>
    <h2>${content.headline}</h2>
    [#if content.text?has_content]<p>${content.text}</p>[/#if]
    [#if content.ctaLabel?has_content && content.ctaLink?has_content]<a class="p13n-button" href="${parts.address(content.ctaLink)}">${content.ctaLabel}</a>[/#if]
  </div>
</section>
