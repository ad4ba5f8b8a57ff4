(d=>{d.className="js";let t=null;try{t=localStorage.getItem("pp-tema")}catch{}d.dataset.ppTema=t||(matchMedia("(prefers-color-scheme:dark)").matches?"gelap":"terang")})(document.documentElement)
