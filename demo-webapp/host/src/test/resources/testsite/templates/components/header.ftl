${ctx.response.setHeader(content.header, content.value)!}
<p>${.now?long?c} ${ctx.request.getHeader("X-Visitor")!}</p>
