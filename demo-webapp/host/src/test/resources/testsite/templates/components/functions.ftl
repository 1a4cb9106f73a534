<pre>
path=${cmsfn.asJCRNode(content).path}
parent=${cmsfn.parent(content).@name} page=${cmsfn.page(content).@name} root=${cmsfn.root(content).@name}
children=[#list cmsfn.children(content) as child]${child.@name},[/#list]
decoded=${cmsfn.decode(content).html} encoded=${content.html}
link=${cmsfn.link(cmsfn.page(content))}
byId=${cmsfn.encode(cmsfn.contentById(content.@id)).html}|${cmsfn.contentById(content.@id).html}
wrapForI18n=[#attempt]${cmsfn.wrapForI18n(cmsfn.asJCRNode(content)).name}[#recover]threw[/#attempt]
config=${(cmsfn.contentByPath("/modules", "config").@name)!"unreadable"}
</pre>
