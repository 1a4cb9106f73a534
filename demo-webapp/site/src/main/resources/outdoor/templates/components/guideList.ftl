<section class="row">
  [#if content.headline?has_content]<h2>${content.headline}</h2>[/#if]
  <ul class="cards plain">
    [#list cmsfn.children(cmsfn.contentByPath(content.parentPage), "mgnl:page") as page]
      <li class="p13n-teaser">
        <img class="p13n-teaser__image" src="${page.image}" alt="" width="800" height="500" loading="lazy">
        <div class="p13n-teaser__body">
          <p class="topics">[#list page.topics![] as topic]<span class="topic">${topic}</span>[/#list]</p>
          <h3 class="p13n-teaser__headline">${page.title}</h3>
          <p class="p13n-teaser__text">${page.description}</p>
          <a class="p13n-teaser__link" href="${cmsfn.link(page)}">${i18n['outdoor.read']}</a>
        </div>
      </li>
    [/#list]
  </ul>
</section>
