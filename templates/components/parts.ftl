[#-- Parts of the reference components. A page of the site and an image of the DAM count before an address. --]
[#function link content]
  [#local page = ""]
  [#if content.ctaPage?has_content][#local page = (cmsfn.link("website", content.ctaPage))!""][/#if]
  [#return page?has_content?then(page, address(content.ctaLink!""))]
[/#function]

[#function image content]
  [#local asset = ""]
  [#if content.imageAsset?has_content][#local asset = (damfn.getAssetLink(content.imageAsset))!""][/#if]
  [#return asset?has_content?then(asset, address(content.image!""))]
[/#function]

[#--
  An address that a browser goes to, with the context path where it is within the site; nothing for one that a browser
  would run, such as javascript: or data:. Browsers skip blanks there.
--]
[#function address stored]
  [#local bare = stored?replace("[\\x00-\\x20]", "", "r")?lower_case]
  [#local runs = bare?matches("[a-z][a-z0-9+.-]*:.*") && !bare?matches("(https?|mailto|tel):.*")]
  [#local isOfTheSite = stored?starts_with("/") && !stored?starts_with("//")]
  [#return runs?then("", isOfTheSite?then(ctx.contextPath + stored, stored))]
[/#function]
