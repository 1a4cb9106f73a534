[#import "/personalization/templates/components/parts.ftl" as parts]
[#assign parent = cmsfn.encode(cmsfn.wrapForI18n(cmsfn.contentByPath(content.parentPage)))]
<section class="row">
  <div class="row__head">
    <h2>${content.headline}</h2>
    [#if content.moreLabel?has_content]<a href="${cmsfn.link(parent)}">${content.moreLabel}</a>[/#if]
  </div>
  <ul class="cards">
    [#list cmsfn.children(parent, "mgnl:page") as page]
      <li class="p13n-teaser">
        <img class="p13n-teaser__image" src="${parts.address(page.image)}" alt="" width="800" height="500" decoding="async">
        <div class="p13n-teaser__body">
          <ul class="topics">[#list page.p13nTopics![] as topic]<li class="topic">${i18n['outdoor.topic.' + topic]}</li>[/#list]</ul>
          <h3 class="p13n-teaser__headline"><a class="p13n-teaser__link" href="${cmsfn.link(page)}">${page.title}</a></h3>
          <p class="p13n-teaser__text">${page.description}</p>
          [#if page.facts?has_content]<p class="card__foot"><span>${page.facts}</span></p>[/#if]
        </div>
      </li>
    [/#list]
  </ul>
</section>
