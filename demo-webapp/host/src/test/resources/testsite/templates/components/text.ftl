<p data-name="${content.@name}">${content.headline!"none"}|${model.content.headline!"none"}</p>
