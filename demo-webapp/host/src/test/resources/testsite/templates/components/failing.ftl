<p>before</p>${content.nothing.more}<p>behind</p>
