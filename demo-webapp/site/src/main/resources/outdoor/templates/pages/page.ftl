[#assign root = cmsfn.contentByPath("/home")]
[#assign language = cmsfn.language()]
<!DOCTYPE html>
<html lang="${language}">
<head>
  [@cms.page /]
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${content.title} – Nordfell</title>
  [#if content.description?has_content]<meta name="description" content="${content.description}">[/#if]
  <link rel="icon" href="/.resources/outdoor/webresources/img/logo.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/.resources/personalization/webresources/components.css">
  <link rel="stylesheet" href="/.resources/outdoor/webresources/css/site.css">
</head>
<body>
  <a class="skip" href="#main">${i18n['outdoor.skip']}</a>
  <header class="top">
    <a class="brand" href="${cmsfn.link(root)}"><img src="/.resources/outdoor/webresources/img/logo.svg" alt="" width="36" height="36"> Nordfell</a>
    <nav class="menu" aria-label="${i18n['outdoor.menu']}">
      [#list cmsfn.children(root, "mgnl:page") as page]
        <a href="${cmsfn.link(page)}"[#if page.@path == content.@path] aria-current="page"[/#if]>${page.navTitle!page.title}</a>
      [/#list]
    </nav>
    <p class="languages"><a href="/home.html" lang="en" hreflang="en">English</a> <a href="/de/home.html" lang="de" hreflang="de">Deutsch</a></p>
  </header>
  <main id="main" tabindex="-1">
    [@cms.area name="main" /]
  </main>
  <footer class="foot">
    <p><strong>Nordfell</strong> ${i18n['outdoor.claim']}</p>
    <p>${i18n['outdoor.demo']}</p>
  </footer>
</body>
</html>
