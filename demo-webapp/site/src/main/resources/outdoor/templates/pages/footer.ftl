<footer class="foot">
  <div class="wrap foot__columns">
    <div>
      <p class="brand"><img src="${resources}/img/logo.svg" alt="" width="36" height="36">Nordfell</p>
      <p>${i18n['outdoor.claim']}</p>
    </div>
    [#list ["guides", "products"] as section]
      [#assign parent = cmsfn.encode(cmsfn.wrapForI18n(cmsfn.contentByPath("/home/" + section)))]
      <nav aria-labelledby="foot-${section}">
        <h2 id="foot-${section}"><a href="${cmsfn.link(parent)}">${parent.navTitle!parent.title}</a></h2>
        <ul>
          [#list cmsfn.children(parent, "mgnl:page") as page]
            <li><a href="${cmsfn.link(page)}">${page.navTitle!page.title}</a></li>
          [/#list]
        </ul>
      </nav>
    [/#list]
    <div>
      <h2>${i18n['outdoor.foot.open']}</h2>
      <ul>
        <li><a href="${cmsfn.link(cmsfn.contentByPath("/home/welcome"))}">${i18n['outdoor.foot.welcome']}</a></li>
        <li><a href="${cmsfn.link(cmsfn.contentByPath("/home/privacy"))}">${i18n['outdoor.foot.privacy']}</a></li>
        <li><a href="${ctx.contextPath}/.personalization/decisions?page=${content.@path?url('UTF-8')}[#if (ctx.request.queryString)?has_content]&amp;${ctx.request.queryString}[/#if]">${i18n['outdoor.foot.why']}</a></li>
      </ul>
      <p>${i18n['outdoor.foot.nothing']}</p>
      <p>${i18n['outdoor.foot.from']}
        <a href="?demo-region=US-CA">${i18n['outdoor.foot.california']}</a>,
        <a href="?demo-region=US-NY">${i18n['outdoor.foot.newyork']}</a>,
        <a href="?demo-region=DE-BY">${i18n['outdoor.foot.germany']}</a>,
        <a href="?demo-region=CH-ZH">${i18n['outdoor.foot.switzerland']}</a>,
        <a href="?demo-region=JP-13">${i18n['outdoor.foot.japan']}</a>,
        <a href="?demo-region=">${i18n['outdoor.foot.nowhere']}</a></p>
    </div>
  </div>
</footer>
