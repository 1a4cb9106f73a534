<!DOCTYPE html>
<html lang="${cmsfn.language()}"><head><title>${content.title!}</title>[@cms.page /]</head><body>
<h1>${content.title!}</h1>
[@cms.area name="main" /]
[@cms.area name="scripted" contextAttributes={"tone": "loud"} /]
[@cms.area name="promo" /]
[#if content.teaser?has_content][@cms.component content=cmsfn.contentByPath(content.teaser) /][/#if]
<footer>${i18n['footer']} ${ctx.user.name}</footer>
</body></html>
