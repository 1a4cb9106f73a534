[#assign site = cmsfn.encode(cmsfn.wrapForI18n(cmsfn.contentByPath("/home")))]
[#assign resources = ctx.contextPath + "/.resources/outdoor/webresources"]
<!DOCTYPE html>
<html lang="${cmsfn.language()}">
<head>
  [@cms.page /]
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="theme-color" content="#14302a">
  <title>${content.title} – Nordfell</title>
  [#if content.description?has_content]<meta name="description" content="${content.description}">[/#if]
  <link rel="icon" href="${resources}/img/logo.svg" type="image/svg+xml">
  <link rel="preload" href="${resources}/fonts/bricolage-grotesque.woff2" as="font" type="font/woff2" crossorigin>
  <link rel="stylesheet" href="${ctx.contextPath}/.resources/personalization/webresources/components.css">
  <link rel="stylesheet" href="${resources}/css/site.css">
</head>
<body>
  [#include "/outdoor/templates/pages/header.ftl"]
  <main id="main" tabindex="-1" lang="${content.contentLanguage!'en'}"[#if content.p13nTopics?has_content] data-p13n-topics="${content.p13nTopics?join(",")}"[/#if]>
    [@cms.area name="main" /]
  </main>
  [#include "/outdoor/templates/pages/footer.ftl"]
</body>
</html>
