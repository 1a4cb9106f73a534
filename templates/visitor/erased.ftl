[#-- After an erasure, or while one is being finished. --]
[#import "layout.ftl" as layout]
[@layout.page title=text[isDone?string("erased.title", "erased.pending-title")]]
  <p role="status">${text[isDone?string("erased.done", "erased.pending")]}</p>
  <p><a href="${context}/">${text["erased.start"]}</a></p>
[/@layout.page]
