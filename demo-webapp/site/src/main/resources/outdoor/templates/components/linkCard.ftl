[#import "/personalization/templates/components/parts.ftl" as parts]
<article class="p13n-teaser"${p13nfn.attributes(content)}>
  [#if content.picture?has_content]<img class="p13n-teaser__image" src="${parts.address(content.picture)}" alt="" width="800" height="500" decoding="async">[/#if]
  <div class="p13n-teaser__body">
    <h3 class="p13n-teaser__headline">${content.title}</h3>
    [#if content.summary?has_content]<p class="p13n-teaser__text">${content.summary}</p>[/#if]
    <a class="p13n-teaser__link" href="${parts.address(content.linkUrl!"")}">${content.linkText!}</a>
    ${p13nfn.notice(content)}
  </div>
</article>
