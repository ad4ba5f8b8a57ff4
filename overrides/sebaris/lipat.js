// Di layar sempit daftar isi dilipat sebelum naskah di bawahnya tampak, supaya naskah tidak melompat.
matchMedia("(max-width:61.99em)").matches && document.getElementById("pp-daftar-isi").removeAttribute("open");
