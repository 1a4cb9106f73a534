[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="intro"${p13nfn.attributes(content)}>
  [#if content.eyebrow?has_content]<p class="eyebrow">${content.eyebrow}</p>[/#if]
  <h1>${content.headline}</h1>
  [#if content.text?has_content]<p class="lead">${content.text}</p>[/#if]
  [#if content.ctaLabel?has_content && content.ctaLink?has_content]<a class="p13n-button" href="${parts.address(content.ctaLink)}">${content.ctaLabel}</a>[/#if]
  ${p13nfn.notice(content)}
</section>
