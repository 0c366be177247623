/**
 * The words of which the passwords that everybody tries are made, from what the published lists of leaked passwords have
 * in common. Those lists hold a hundred thousand entries, and nearly all of them with twelve characters and more are one
 * or two of these with digits behind; lib/password-rules.ts takes them apart.
 */
const words = `
access account adidas admin administrator airborne alexander amanda america andrea angel animal anthony apple arsenal
asdf asdfgh asdfghjkl asshole august austin awesome azerty baby babygirl backup bailey banana barcelona baseball
basketball batman beautiful beer bitch blessed blink bond boomer boston broadsheet brandon brasil butterfly camaro
carlos charlie cheese chelsea chicago chicken chocolate chris christian cookie computer correct corvette cowboys
crystal dallas daniel database december default demo dolphin donald dragon eagle editor elephant eminem england
everything family february ferrari flower football forever fortune freedom friday friend friends fuck fucker fuckyou
gandalf garfield george ginger girl google guest guitar hammer hannah happy harley heaven hello hockey honey horse
batterystaple battery staple hunter iceman iloveyou internet jackson january jasmine jennifer jessica jesus jordan
joseph joshua july june junior justin killer king kitten lakers letmein liverpool lock login london love loveme lover
lucky maggie manager manchester march marina marlboro martin master matrix matthew may melissa mercedes merlin
metallica michael michelle midnight minecraft monday monkey monster morgan mother motherfucker mustang my naruto
nascar newspaper newsroom newyork nicole ninja nothing november october office oliver orange pakistan passw pass
passcode passphrase password passwd patrick peanut people pepper phoenix player pokemon polaris police porsche
power princess private publisher purple qazwsx qwer qwert qwerty qwertz qwertyuiop rainbow rangers realmadrid
root robert samsung samantha saturday scooter secret security september server shadow silver slipknot snoopy soccer
someone spiderman spring staff starwars steelers stephanie summer sunday sunflower sunshine super superman superstar
sweet system taylor teacher temp temporary tennis test testing the thomas thunder thursday tigger tiger tomorrow
trinity trustno truelove trustme tuesday unbelievable united user vanessa victoria vodafone wednesday welcome
whatever william winner winter wordpress yankees yellow you zxcvbn zxcvbnm change changeme changeit
`;

export const commonPasswordWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word.length >= 3));
