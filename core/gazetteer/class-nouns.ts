/**
 * Words that say what sort of thing a name is. Beside an ambiguous name they settle its sense; within an alias they are
 * not part of the name that is marked: "Javelin" in "Javelin missile system", «С-400» in «ЗРК С-400».
 * Compile time only: content scripts get bits and spans.
 */
import { KIND_IDS, KINDS, type Kind } from '#core/entry/kinds.ts';
import { FIRST_GROUP } from './format.ts';

/** Groups of kinds by icon. Aircraft and helicopters, ships and submarines share one: their nouns do not contradict each other. */
const GROUPS = ['air-defence', 'missile', 'aircraft', 'drone', 'ship', 'vehicle', 'artillery', 'radar', 'space', 'treaty', 'law', 'pact'] as const;
type Group = (typeof GROUPS)[number];
const SHARED: Readonly<Record<string, Group>> = { helicopter: 'aircraft', submarine: 'ship' };

/** Class nouns in other languages than that of core/entry/kinds.ts, as running text writes them; endings are cut as in names. */
const FOREIGN: Readonly<Partial<Record<Group, string>>> = {
  'air-defence':
    'зрк зрс зрпк пво ппо комплекс система батарея ракета raketenabwehrsystem flugabwehrsystem luftabwehr batterie batería bateria batteria sistema système système füze savunma sistemi bataryası منظومة منظومات نظام صواريخ صاروخ بطارية بطاريات סוללה סוללות מערכת طیل موشک سامانه پدافند میزائل دفاعی نظام मिसाइल प्रणाली सिस्टम एयर डिफेंस મિસાઇલ સિસ્ટમ ડિફેન્સ মিসাইল ক্ষেপণাস্ত্র 导弹 防空 系统 反导 飛彈 導彈 系統 ミサイル システム 防空 미사일 방공 시스템 포대 пзрк зрак зсу flugabwehrrakete luftverteidigungssystem סוללת बैटरी zestaw zestawy zestawu zestawem zestawów bateria baterii baterię batérie systemy systemów systém systémy systémů',
  missile:
    'ракета мбр брпл птрк птур отрк комплекс rakete raketen marschflugkörper panzerabwehrrakete misil misiles míssil mísseis missili missile füze füzesi füzeleri صاروخ صواريخ موشک میزائل טיל טילי טילים मिसाइल મિસાઇલ ક્ષેપણાસ્ત્ર ক্ষেপণাস্ত্র மிசைல் ஏவுகணை 导弹 導彈 飛彈 ミサイル 미사일 pocisk pociski rakiety rakietę rakiet pocisku pocisków střela střely střel strela strely raketa rakety ohjus снаряд lenkflugkörper flugkörper rakieta موشک‌های موشک‌ها प्रक्षेपास्त्र ક્ષેપણાસ્ત્રો क्षेपणास्त्रे',
  aircraft:
    'истребитель бомбардировщик самолет вертолет винищувач літак гелікоптер бомбардувальник kampfjet kampfflugzeug kampfflugzeuge flugzeug hubschrauber bomber avions chasseur bombardier hélicoptère caza avión aviones bombardero helicóptero caça avião aviões bombardeiro caccia aerei bombardiere elicottero uçağı uçakları savaş jet helikopter طائرة مقاتلة مقاتلات قاذفة مروحية جنگنده هواپیما بالگرد طیارہ طیارے לוחם מטוס מטוסי מסוק लड़ाकू विमान हेलीकॉप्टर ફાઇટર વિમાન যুদ্ধবিমান 战斗机 戰鬥機 轰炸机 直升机 战机 戰機 戦闘機 爆撃機 ヘリコプター 전투기 폭격기 헬기 헬리콥터 myśliwiec myśliwce myśliwców samolot samoloty śmigłowiec śmigłowce stíhačka stíhačky vrtulník vrtulníky vrtuľníky штурмовик вертоліт jagdflugzeug aeronave bombardıman هواپیمای بمب‌افکن מטוסים מפציץ מסוקי מסוקים जेट विमानों हेलिकॉप्टर হেলিকপ্টার விமானம் 攻击机 运输机 预警机 預警機 轟炸機 直升機 哨戒機 جنگنده‌های هواپیماهای بالگردهای بمب‌افکن‌های аппарат letoun letouny letounu letounů 侦察机 偵察機 教练机 練習機 trainer trainers interceptor seaplane floatplane разведчик',
  drone:
    'camera cameras беспилотник бпла дрон безпілотник drohne drohnen drone siha iha طائرة مسيرة مسيرات درون پهپاد ڈرون כטב"ם כטמ"ם रח"ן ड्रोन ડ્રોન ড্রোন 无人机 無人機 ドローン 드론 무인기 kampfdrohne aufklärungsdrohne munition مسيّرة پهپادهای ڈرونز מל"ט מזל"ט ட்ரோன் dron drony dronów dronů bezzałogowiec bezzałogowce аппарат апарат پهپاد‌های',
  ship: 'фрегат крейсер корвет эсминец авианосец подлодка корабль fregatte fregatten schiff boot frégate fragata fregata fırkateyn فرقاطة فئة کلاس فریگیٹ फ्रिगेट श्रेणी 护卫舰 驱逐舰 級 级 艦 호위함 구축함 잠수함 авианосцы катер korvette zerstörer flugzeugträger u-boot corvette destroyer croiseur porte-avions sous-marin niszczyciel corbeta portaaviones submarino sottomarino okręt denizaltı مدمرة غواصة سفينة ناو ناوچه زیردریایی ناوشکن آبدوز צוללת משחתת ספינת युद्धपोत पनडुब्बी विध्वंसक जहाज ফ্রিগেট সাবমেরিন போர்க்கப்பல் 潜艇 潛艇 航母 航空母舰 航空母艦 战列舰 戰艦 巡洋舰 驅逐艦 護衛艦 巡防艦 潜水艦 空母 戦艦 駆逐艦 항공모함 ناوهای ناوچه‌های ناوها رزم‌ناو کشتی کشتی‌های زیردریایی‌های класс класса типа типу typu třídy classe clase klasse klassen sınıfı sınıf',
  vehicle:
    'танк танки бтр бмп panzer kampfpanzer schützenpanzer char blindé tanque carro tankı tankları دبابة دبابات تانک ٹینک טנק टैंक ટેન્ક ট্যাংক 坦克 戦車 전차 탱크 czołg czołgi czołgu czołgów tanky tanků бронемашина бронеавтомобиль бронетранспортер бронетранспортёр танків blindado tanklar مدرعة دبابه تانک‌های טנקים टैंकों 主战坦克 装甲车 裝甲車 戰車 장갑차',
  artillery:
    'рсзо гаубица сау артиллерия haubitze raketenwerfer canon canons cañón cañones cannone cannoni canhão canhões obusier lance-roquettes lanzacohetes obús راجمة مدفع תותח रॉकेट लॉन्चर 火箭炮 榴弹炮 ロケット 자주포 다연장 гармата гаубиця haubica haubice armatohaubica houfnice húfnica húfnice wyrzutnia wyrzutnie panzerhaubitze obuses مدافع راجمات هاوتزر هويتزر توپ توپخانه משגר हॉवित्जर तोप 榴弾砲 自走砲 火箭砲 榴彈砲 自走炮 방사포 винтовка автомат пулемет гвинтівка gewehr sturmgewehr fusil fucile tüfek بندقية رشاش רובה רובי 步枪 步槍 机枪 小銃 소총 기관총 राइफल',
  radar: 'рлс радар radar radares رادار מכ"ם रडार 雷达 雷達 レーダー',
  space: 'спутник satellit satellite satélite satelliti uydu قمر 卫星 衛星 위성',
  treaty:
    'договор договір соглашение конвенция vertrag abkommen traité accord convention tratado acuerdo acordo trattato accordo antlaşması anlaşması sözleşmesi معاهدة اتفاقية اتفاق معاهده توافق معاہدہ אמנה הסכם संधि समझौता સંધિ চুক্তি 条约 條約 协定 公约 条約 協定 조약 협정 traktat układ',
  law: 'закон санкции gesetz loi ley lei legge yasası yaptırımları قانون عقوبات חוק कानून प्रतिबंध કાયદો પ્રતિબંધ 法案 制裁 법 제재',
};

/**
 * Class nouns that other trades have as well: beside a name they help, but alone they settle nothing. There are sewing
 * machines, baby carriers, glue guns, rounds of a contest and batteries for the remote.
 */
const WEAK =
  'camera cameras trainer trainers разведчик system systems fleet crew crews pilot launch section members member deal talks document boat boats machine array class air plane limits parties partners partnership document weapon weapons shell shells cañón vehicle vehicles controls summit allies battery batteries carrier carriers launcher launchers gun guns round rounds ship ships jet strike strikes cruiser cruisers chopper choppers mine sensor sensors sam sams система системи systemy systemów systém systémy sistema sistemi système système 系统 システム 시스템 نظام सिस्टम batterie batería bateria batteria baterii baterię batérie батарея bataryası بطارية بطاريات סוללה סוללות סוללת बैटरी комплекс аппарат апарат автомат boot schiff carro zestaw zestawy zestawu zestawem zestawów класс класса типа типу typu třída classe clase klasse klassen';

/** Phrases with such a noun that no other trade has, in the singular. */
const UNMISTAKABLE: Readonly<Partial<Record<Group, string>>> = {
  'air-defence': 'missile battery,missile launcher,missile system,defence system,defense system,зенитный комплекс,ракетный комплекс',
  aircraft: 'attack helicopter,flying boat,transport aircraft,patrol aircraft,attack aircraft',
  ship: 'aircraft carrier,missile boat,patrol ship,landing ship',
  vehicle: 'fighting vehicle,combat vehicle,armoured vehicle,armored vehicle,infantry vehicle,personnel carrier,armoured car,armored car',
  artillery: 'machine gun,submachine gun,self-propelled gun,anti-tank gun,field gun,rocket launcher,grenade launcher',
};

/** Words within names that are no part of them, besides the class nouns of the built kinds. */
const QUALIFIERS =
  'cruise ballistic hypersonic supersonic intercontinental guided anti tank antitank armor armour aircraft ship air to surface ground defence defense weapon complex stealth strategic heavy combat attack suicide kamikaze land based mobile main battle multirole multi role fighter bomber jet launcher icbm slbm irbm srbm atgm missile drone uav ucav launched submarine гиперзвуковая гиперзвуковой зенитный противотанковый 反坦克 巡航 弹道 彈道 高超音速 反导 反艦 主战 隐形 戦略 战略 対戦車 弾道 極超音速 地対空 地対地 空対空 主力 ステルス 대전차 순항 탄도 극초음속 지대공 스텔스 주력';

/** Makers and services before a name; as qualifiers they are no part of it. */
const MAKERS =
  'boeing lockheed martin northrop grumman raytheon rtx sukhoi mikoyan gurevich tupolev general dynamics atomics mcdonnell douglas dassault saab bell sikorsky baykar elbit kongsberg rafael iai mbda hal almaz antey vympel novator rheinmetall krauss maffei kmw bae fairchild republic fabrique embraer airbus eurofighter leonardo сухой миг туполев';

/** Group bit of a kind, as masks have it. */
export function groupOf(kind: Kind): number {
  const { icon } = KINDS[kind];
  return GROUPS.indexOf(SHARED[icon] ?? (icon as Group));
}

function bitOf(group: number): number {
  return group < 0 ? 0 : 1 << (FIRST_GROUP + group);
}

/** An air-defence system is called by its missile as well, in every language: "Stinger-Rakete". */
function foreignNouns(group: Group): string[] {
  return [FOREIGN[group], group === 'air-defence' ? FOREIGN.missile : undefined].flatMap((nouns) => nouns?.split(' ') ?? []);
}

/** Every class noun with the bits of the groups it belongs to. */
export function classNouns(): Map<string, number> {
  const masks = new Map<string, number>();
  const add = (noun: string, group: number) => masks.set(noun, (masks.get(noun) ?? 0) | bitOf(group));
  for (const kind of KIND_IDS) for (const noun of KINDS[kind].nouns) add(noun, groupOf(kind));
  for (const [i, group] of GROUPS.entries()) {
    for (const noun of foreignNouns(group)) add(noun, i);
    for (const phrase of UNMISTAKABLE[group]?.split(',') ?? []) add(phrase, i);
  }
  return masks;
}

/** Class nouns that other trades have as well. */
export function weakNouns(): readonly string[] {
  return WEAK.split(' ');
}

/** Words that, at the end of an alias of something built, are no part of the name. "Class" is: Virginia-class. */
export function trailingWords(): ReadonlySet<string> {
  const systems = KIND_IDS.filter((kind) => KINDS[kind].realm === 'system').flatMap((kind) => [...KINDS[kind].nouns]);
  const foreign = GROUPS.flatMap((group) => (FOREIGN[group] ?? '').split(' '));
  return new Set([...systems, ...foreign, ...QUALIFIERS.split(' ')].filter((word) => word !== '' && word !== 'class'));
}

/** The same at its beginning: a maker's name may stand there as well. */
export function leadingWords(): ReadonlySet<string> {
  return new Set([...trailingWords(), ...MAKERS.split(' ')]);
}

/** What tells sorts of things from each other, in news of every country's. */
const DESCRIBING =
  'advanced air airtoair airtosurface all altitude anti area armoured armored attack auxiliary ballistic based battle class close combat common conventional cruise deep defence defense direct early electronic enhanced extended fast field fire fleet flexible force future generation generic ground guided heavy high homing hypersonic improved in indirect infantry intercontinental intermediate land large laser launch launched launching launcher light lightweight liquid local long low main medium mobile modern modular multi multiple multirole naval new next nuclear of offshore patrol point portable precision rapid range reconnaissance response rocket sea shaped ship shore short small solid space stand standard strategic stealth strike submarine supersonic supply support surface surveillance swarm system tactical tank target terminal the theater theatre to torpedo transport underwater unmanned uncrewed utility vehicle very warning weapon weapons wheeled wide autonomous loitering amphibious assault landing destroyer frigate corvette bomber interceptor carrier craft cutter dock minehunter minesweeper';

/** Words of which a name in lower case may be made without being one: "next generation interceptor". */
export function genericWords(): ReadonlySet<string> {
  return new Set([...trailingWords(), ...DESCRIBING.split(' ')]);
}
