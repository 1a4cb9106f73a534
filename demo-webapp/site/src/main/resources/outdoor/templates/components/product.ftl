[#assign page = cmsfn.page(content)]
<section class="product">
  <img src="${page.image}" alt="${page.title}" width="800" height="600">
  <div>
    <h1>${page.title}</h1>
    <p class="lead">${page.description}</p>
    <p class="price"><strong>${page.price}</strong></p>
    <ul>[#list content.features![] as feature]<li>${feature}</li>[/#list]</ul>
    <p class="note">${i18n['outdoor.noOrders']}</p>
  </div>
</section>
