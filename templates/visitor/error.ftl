[#-- Something that was sent could not be taken. --]
[#import "layout.ftl" as layout]
[@layout.page title=title]
  <p lang="${messageLanguage}">${message}</p>
  <p>${text["error.back"]} <a href="${context}/">${text["error.start"]}</a>,
    <a href="${context}/.personalization/preferences?language=${wanted}">${text["error.preferences"]}</a>.</p>
[/@layout.page]
