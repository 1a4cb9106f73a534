<article class="article">
  [#if content.image?has_content]<img src="${content.image}" alt="${content.imageAlt!}" width="1600" height="900" loading="lazy">[/#if]
  [#list content.topics![] as topic]<span class="topic">${topic}</span>[/#list]
  [#list content.paragraphs![] as paragraph]<p>${paragraph}</p>[/#list]
</article>
