/** The words that hold English sentences together, roughly from the most to the least used. */
export const functionWords = wordsOf(`
the of and to a in that is was for it with as on by he at from are this his be have not but which had they one were
all their there has been or her she if would who when what will more no out so up than into them can some about could
these only its our two after other over also most then through between before where those such under while during
against because without until both each very just being having did does do how any few again once here why your we you
my me him us off down own same too now`);

/** Real words of news, roughly from the most to the least used. */
export const commonWords = wordsOf(`
said year people government city council time report week work state public day company party country plan minister
police court house market police school money number health group case service month home president power water point
family office member leader system question business night member result street election interest cost policy price
decision member hour street team change world war woman man child life place part law problem fact hand side head
member room area area book eye word issue kind end job right study game line member force level morning road door
person art history food student teacher doctor hospital worker union bank budget tax rate growth trade industry oil gas
energy climate weather storm rain wind flood fire ship harbour port boat river bridge tram train bus station airport
flight car driver passenger ticket fare traffic accident injury death victim crime theft fraud murder trial judge jury
lawyer prison sentence appeal evidence witness charge claim inquiry commission committee chairman mayor governor senator
deputy secretary spokesman official agency department ministry parliament assembly bill vote voter poll campaign
candidate seat majority opposition coalition reform debate speech statement promise proposal agreement treaty deal talks
summit border army soldier troops weapon missile attack defence peace ceasefire sanction embassy ambassador crisis
conflict refugee migrant asylum visa citizen community neighbour resident tenant landlord rent mortgage property
building tower square park garden tree field farm farmer crop harvest fish fishing catch fleet island coast beach sea
tide cliff mountain hill valley forest lake path trail tourist hotel restaurant kitchen chef meal bread cheese wine
beer coffee table chair window wall roof floor stone brick wood iron steel glass paper ink press newspaper editor
journalist reporter article letter reader page headline story picture photograph film cinema theatre stage actor
actress play scene audience ticket music concert orchestra choir song singer band album dance dancer museum gallery
exhibition painter painting sculpture poem poet novel author writer library publisher prize award festival season
match goal score player coach captain club league cup final champion title race runner rower swimmer cyclist boxer
tennis football rugby cricket golf hockey stadium crowd fan supporter referee penalty defeat victory draw record medal
science scientist research researcher university professor laboratory experiment theory discovery telescope planet
star moon comet satellite rocket space orbit gene cell virus vaccine disease cancer patient nurse clinic surgery
treatment medicine drug trial dose symptom diet exercise sleep brain heart blood bone skin muscle age birth mother
father parent son daughter brother sister husband wife baby girl boy friend marriage wedding funeral church priest
bishop faith prayer religion temple tradition culture language accent dialect village town district county region
province nation north south east west capital centre suburb quarter corner junction crossing pavement tunnel canal
lock dock quay crane cargo container freight warehouse factory plant machine engine tool metal chemical plastic cotton
wool cloth fashion dress coat shoe shop store customer sale discount brand product supply demand stock share investor
fund pension saving loan debt credit interest profit loss revenue income wage salary bonus contract strike employer
employee staff manager director executive board merger takeover auction bid offer buyer seller export import tariff
customs quota subsidy grant aid charity donation volunteer campaign protest march rally petition demonstration riot
curfew emergency rescue firefighter ambulance alarm warning forecast temperature heat cold snow ice frost fog cloud
sun shade drought reservoir pipe drain sewage waste rubbish recycling pollution smoke dust carbon emission coal
nuclear solar turbine battery electricity grid cable wire signal radio television channel broadcast programme internet
network website computer software screen phone message email password privacy security camera robot drone device
technology patent design engineer architect builder plumber electrician carpenter baker butcher tailor barber clerk
cashier porter guard pilot sailor captain crew mechanic technician apprentice trainee graduate pupil classroom lesson
exam grade degree course lecture subject textbook homework nursery playground toy puzzle chess card dice joke humour
smile laugh tear anger fear hope joy pride shame guilt doubt trust belief opinion view idea thought mind memory dream
plan aim purpose reason cause effect consequence chance risk danger threat safety care caution mistake error fault
failure success progress advance decline rise fall increase decrease drop gain peak average total half third quarter
percent figure statistic survey sample chart graph map list index table measure scale weight length width height depth
distance speed pace minute second century decade date calendar clock watch moment period era future past present
beginning start middle finish early late recent modern ancient new old young senior junior big small large little great
high low long short wide narrow deep shallow heavy light strong weak hard soft fast slow hot warm cool dry wet clean
dirty clear dark bright loud quiet rich poor cheap expensive free busy empty full open closed simple complex easy
difficult safe dangerous healthy sick happy sad angry calm proud brave honest fair wrong true false real local national
international foreign domestic global regional rural urban private political economic social cultural legal financial
medical military royal royal official formal informal final initial main major minor central local annual monthly weekly
daily regular frequent rare common special general specific particular certain possible likely unlikely necessary
important significant serious severe mild slight sharp steady sudden gradual rapid brief lasting permanent temporary
current former previous next last first single double several many much enough extra spare total whole partial
separate joint mutual common similar different equal various typical unusual strange familiar famous popular unknown
hidden secret obvious visible silent spoken written printed painted broken damaged repaired restored rebuilt lost found
say tell ask answer reply speak talk call shout whisper announce declare explain describe suggest propose recommend
advise warn urge demand request insist promise agree disagree accept refuse reject deny admit confirm claim argue
discuss negotiate settle decide choose select vote elect appoint hire dismiss resign retire replace join leave enter
arrive depart return travel visit stay remain wait continue stop begin start finish complete close open build rebuild
design plan prepare organise arrange manage control lead follow guide direct teach learn study read write print publish
edit draw paint sing dance perform act film record broadcast watch see look hear listen feel touch smell taste eat
drink cook bake buy sell pay spend save borrow lend owe own rent lease invest earn win lose beat score throw kick run
walk ride drive sail fly swim climb jump carry lift push pull hold drop pick gather collect store keep give take bring
send receive deliver ship export import produce grow plant harvest feed breed protect defend attack fight kill injure
hurt heal treat cure test examine inspect check measure count calculate estimate compare judge rank rate review report
investigate search discover find prove show reveal hide cover expose share divide split unite connect separate add
remove reduce raise lower extend shorten widen expand shrink improve worsen repair break destroy damage restore replace
renew change turn move shift transfer switch adapt adjust develop create invent introduce launch test approve authorise
ban forbid allow permit license limit restrict ease tighten enforce apply comply violate breach ignore respect obey
serve help assist support oppose back challenge question doubt believe think know understand remember forget expect hope
wish want need require depend rely trust fear worry care mind like love hate prefer enjoy suffer survive live die born
appear disappear seem become happen occur arise emerge exist belong include contain involve concern affect influence
cause lead result prevent avoid escape face meet greet thank praise blame criticise accuse charge arrest detain release
convict acquit fine punish compensate sue appeal testify swear sign seal stamp register enrol attend skip pass fail
graduate qualify train practise compete defeat tie draw celebrate mourn honour commemorate mark note observe notice
recognise identify name label describe define classify sort order file archive quote cite translate interpret summarise
conclude actually already almost always especially eventually finally generally hardly immediately instead largely later
mainly mostly nearly never often partly perhaps possibly probably quickly rarely recently simply slightly slowly
sometimes soon still suddenly together tomorrow usually yesterday anchor beacon buoy chapel charter coroner dispute
estuary ferry gale granary guild heritage inspector jetty ledger lighthouse lodge magistrate mill monument mural
observatory orchard parish pier plaque pledge precinct quarrel ransom ropewalk sanctuary shipyard skipper slipway
spire steeple surveyor terrace timber toll treasurer turnout tribunal trustee verdict viaduct vicar wharf workshop`);

function wordsOf(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))];
}
