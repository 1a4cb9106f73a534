<p>[#if </p>
