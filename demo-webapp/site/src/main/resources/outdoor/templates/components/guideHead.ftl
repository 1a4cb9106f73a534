[#import "/personalization/templates/components/parts.ftl" as parts]
[#assign page = cmsfn.page(content)]
<header class="guide-head">
  <div class="wrap">
    <div>
      <ul class="topics">
        [#list page.p13nTopics![] as topic]<li><a class="topic" href="${ctx.contextPath}/home/search.html?q=${topic?url('UTF-8')}">${i18n['outdoor.topic.' + topic]}</a></li>[/#list]
      </ul>
      <h1>${page.title}</h1>
      <p class="lead">${page.description!}</p>
      [#if page.facts?has_content]<p class="guide-head__facts">${page.facts}</p>[/#if]
    </div>
    <img src="${parts.address(page.image)}" alt="${page.imageAlt!}" width="1600" height="1100" fetchpriority="high">
  </div>
</header>
