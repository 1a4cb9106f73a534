[#-- Shows: headline, text, ctaLabel, ctaLink --]
<section class="p13n-cta"${p13nfn.attributes(content)}>
  <div class="p13n-cta__row">
    <div>
      [#if content.headline?has_content]<h2 class="p13n-cta__headline">${content.headline}</h2>[/#if]
      [#if content.text?has_content]<p class="p13n-cta__text">${content.text}</p>[/#if]
    </div>
    [#if content.ctaLabel?has_content && content.ctaLink?has_content]
      <a class="p13n-button" href="${content.ctaLink}">${content.ctaLabel}</a>
    [/#if]
  </div>
  ${p13nfn.notice(content)}
</section>
