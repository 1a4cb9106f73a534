[#if content.header?has_content]${ctx.response.setHeader(content.header, content.value)!}[/#if]
[#if content.cookie?has_content]${ctx.response.addHeader("Set-Cookie", content.cookie)!}[/#if]
[#if content.size?has_content][#list 1..content.size?number as line]${line?c} a line to fill the buffer of the page cache until it flows over
[/#list][/#if]
<p>for ${ctx.request.getHeader("X-Visitor")!"nobody"}</p>
