// Di /k/<kode>/: antar ke halamannya. Kertas membawa sidik edisinya di belakang «#»; bila sidiknya lain, /cek/ yang menjawab.
(() => {
  const { kode, sidik, ke } = document.currentScript.dataset;
  const given = location.hash.slice(1).toUpperCase();
  const lama = /^[2-9CFHKMRWXY]{4}$/.test(given) && sidik && given !== sidik;
  location.replace(lama ? `../../cek/#k=${kode}&s=${given}` : ke);
})();
