<a class="skip" href="#main">${i18n['outdoor.skip']}</a>
<header>
  <div class="notice">
    <div class="wrap">
      <p>${i18n['outdoor.demo']}</p>
      <ul class="languages" aria-label="${i18n['outdoor.languages']}">
        <li><a href="${ctx.contextPath}${content.@path}.html" lang="en" hreflang="en"[#if cmsfn.isCurrentLocale("en")] aria-current="true"[/#if]>English</a></li>
        <li><a href="${ctx.contextPath}/de${content.@path}.html" lang="de" hreflang="de"[#if cmsfn.isCurrentLocale("de")] aria-current="true"[/#if]>Deutsch</a></li>
      </ul>
    </div>
  </div>
  <div class="top">
    <div class="wrap">
      <a class="brand" href="${cmsfn.link(site)}"><img src="${resources}/img/logo.svg" alt="" width="40" height="40">Nordfell</a>
      <nav class="menu" aria-label="${i18n['outdoor.menu']}">
        <ul>
          [#list cmsfn.children(site, "mgnl:page")?filter(page -> page.navOrder??)?sort_by("navOrder") as page]
            <li><a href="${cmsfn.link(page)}"[#if content.@path?starts_with(page.@path)] aria-current="page"[/#if]>${page.navTitle!page.title}</a></li>
          [/#list]
        </ul>
      </nav>
    </div>
  </div>
</header>
