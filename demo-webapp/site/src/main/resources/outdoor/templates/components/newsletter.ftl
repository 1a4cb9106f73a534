<section class="newsletter" id="newsletter">
  <h2>${content.headline}</h2>
  [#if content.text?has_content]<p>${content.text}</p>[/#if]
  <form action="/home/search.html" method="get">
    <label for="newsletter-q">${i18n['outdoor.newsletter.label']}</label>
    <span><input id="newsletter-q" name="q" type="search" maxlength="80" required> <button class="p13n-button">${i18n['outdoor.newsletter.send']}</button></span>
  </form>
</section>
