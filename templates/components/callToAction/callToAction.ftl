[#-- Shows: headline, text, ctaLabel, ctaPage or ctaLink --]
[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="p13n-cta"${p13nfn.attributes(content)}>
  <div class="p13n-cta__row">
    <div>
      [#if content.headline?has_content]<h2 class="p13n-cta__headline">${content.headline}</h2>[/#if]
      [#if content.text?has_content]<p class="p13n-cta__text">${content.text}</p>[/#if]
    </div>
    [#assign link = parts.link(content)]
    [#if content.ctaLabel?has_content && link?has_content]
      <a class="p13n-button" href="${link}">${content.ctaLabel}</a>
    [/#if]
  </div>
  ${p13nfn.notice(content)}
</section>
