[#import "/personalization/templates/components/parts.ftl" as parts]
[#assign page = cmsfn.page(content)]
<section class="product" data-p13n-product="${page.@name}">
  <img src="${parts.address(page.image)}" alt="${page.imageAlt!page.title}" width="800" height="600" fetchpriority="high">
  <div>
    <ul class="topics">
      [#list page.p13nTopics![] as topic]<li><a class="topic" href="${ctx.contextPath}/home/search.html?q=${topic?url('UTF-8')}">${i18n['outdoor.topic.' + topic]}</a></li>[/#list]
    </ul>
    <h1>${page.title}</h1>
    <p class="lead">${page.description}</p>
    <p class="product__price"><strong>${page.price}</strong> [#if page.rent?has_content]${i18n['outdoor.rent']} ${page.rent}[/#if]</p>
    <ul>[#list content.features![] as feature]<li>${feature}</li>[/#list]</ul>
    <a class="p13n-button" href="${ctx.contextPath}/home/pricing.html">${i18n['outdoor.tryIt']}</a>
    <p class="note">${i18n['outdoor.noOrders']}</p>
  </div>
</section>
