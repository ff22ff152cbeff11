/**
 * Eighty questions in the words of readers, with what should come first. They were written before the index
 * was tuned; every third was kept aside until then.
 */
export interface Question {
  readonly asked: string;
  /** Ids of entries, each of which answers the question. */
  readonly answers: readonly string[];
  /** What answers it where records alone are searched; by default the records among the answers. */
  readonly inConsole?: readonly string[];
}

const ask = (asked: string, answers: string, inConsole?: string): Question => ({
  asked,
  answers: answers.split(' | '),
  ...(inConsole === undefined ? {} : { inConsole: inConsole === '' ? [] : inConsole.split(' | ') }),
});

export const QUESTIONS: readonly Question[] = [
  ask('厕所', 'record public-toilets-built-total | record public-toilets-upgraded-total'),
  ask('新建了多少公共厕所', 'record public-toilets-built-total'),
  ask(
    '暖气',
    'record heating-area-latest | record heating-network-latest | record heating-complaints-change-reported',
  ),
  ask('供暖面积多少平方米', 'record heating-area-latest'),
  ask('取暖投诉降了多少', 'record heating-complaints-change-reported'),
  ask('天然气用户', 'record gas-households-latest'),
  ask('煤气管道改造', 'record gas-pipes-renewed-total'),
  ask('大学生就业', 'record graduates-served-total'),
  ask('毕业生服务人数', 'record graduates-served-total'),
  ask(
    '幼儿园',
    'record public-kindergartens-built-total | record inclusive-private-kindergartens-total | record schools-and-kindergartens-latest | record model-kindergartens-2022 | record first-grade-kindergartens-2022 | record urban-public-kindergartens-added-2022',
  ),
  ask(
    '新建公立幼儿园',
    'record public-kindergartens-built-total | record public-kindergartens-built-2022 | record urban-public-kindergartens-added-2022',
  ),
  ask('入园率', 'record preschool-enrolment-rate-latest'),
  ask(
    '榆次',
    'county yuci',
    'record private-compulsory-share-yuci-2022 | record yuci-boarding-school | record yuci-private-school-regulated | record yuci-public-kindergarten | record yuci-elderly-model',
  ),
  ask(
    '平遥县',
    'county pingyao',
    'record homestead-mechanisms-total | record homestead-mechanisms-affirmed | record homestead-reform-tasks | record pingyao-industry-college | record pingyao-private-school-regulated | record pingyao-homestead-pilot',
  ),
  ask('寿阳', 'county shouyang'),
  ask(
    'jiexiu',
    'county jiexiu',
    'record jiexiu-balanced-county | record jiexiu-balanced-county-province | record jiexiu-balanced-acceptance | record jiexiu-school-opened | record jiexiu-health-pilot',
  ),
  ask('榆次民办学校学生比例', 'record private-compulsory-share-yuci-2022'),
  ask(
    '平遥宅基地',
    'record homestead-mechanisms-total | record homestead-mechanisms-affirmed | record homestead-reform-tasks | record pingyao-homestead-pilot',
  ),
  ask(
    '养老',
    'record elderly-care-institutions-latest | record elderly-care-facilities-latest | record elderly-policy-documents-total',
  ),
  ask('养老院有多少家', 'record elderly-care-institutions-latest'),
  ask('敬老院', 'record elderly-care-institutions-latest'),
  ask('老年食堂', 'record community-canteens-latest'),
  ask('高龄补贴', 'record elderly-allowance-recipients-latest'),
  ask('养老金每月多少钱', 'record resident-pension-latest'),
  ask('养老保险参保人数', 'record basic-pension-participants-latest'),
  ask(
    '污水',
    'record sewage-collection-rate-latest | record sewage-plants-total | record sewage-facilities-built-total',
  ),
  ask('污水处理厂', 'record sewage-plants-total'),
  ask('中水回用', 'record reclaimed-water-rate-latest'),
  ask('空气质量', 'record shanyin-clean-air-days-2024 | record shanyin-good-air-share-2024'),
  ask(
    '沁源污水',
    'record qinyuan-sewage-capacity-latest | record qinyuan-sewage-plants-latest | record qinyuan-sewage-investment-total | record qinyuan-sewage-stations-latest',
  ),
  ask('路灯', 'record street-light-rate-latest | record led-street-lights-total'),
  ask('ＬＥＤ路灯', 'record led-street-lights-total | record led-lights-all-replaced'),
  ask('修了多少条路', 'record roads-renovated-total'),
  ask('人行道', 'record sidewalks-renovated-total'),
  ask('电梯', 'record lifts-added-total'),
  ask('老小区加装电梯', 'record lifts-added-total'),
  ask('老旧小区改造了几个', 'record old-communities-renovated-total'),
  ask('891', 'record old-communities-renovated-total'),
  ask('公租房套数', 'record public-rental-homes-total'),
  ask('租房补贴', 'record rent-subsidy-households-total'),
  ask('买房补贴', 'record purchase-subsidy-households-forecast | record purchase-subsidy-amount-forecast'),
  ask('契税', 'record deed-tax-subsidy-households-forecast | record deed-tax-subsidy-amount-forecast'),
  ask('房地产投资', 'record real-estate-investment-total'),
  ask('卖了多少商品房', 'record housing-sales-area-total'),
  ask('危房', 'record rural-homes-renovated-total | record hazardous-buildings-treated-total'),
  ask('城中村改造', 'record shantytown-projects-total | record shantytown-investment-total'),
  ask('传统村落', 'record traditional-villages-latest | record traditional-villages-rank'),
  ask('垃圾分类', 'record waste-sorting-coverage-latest | record waste-sorting-assessment'),
  ask('垃圾焚烧每天多少吨', 'record incineration-capacity-latest'),
  ask('2800吨/日', 'record incineration-capacity-latest'),
  ask('ljfl', 'record waste-sorting-coverage-latest | record waste-sorting-coverage-growth'),
  ask('人均绿地', 'record park-green-area-per-capita-latest'),
  ask(
    '公园有几个',
    'record parks-opened-latest | record comprehensive-parks-built-total | record pocket-parks-built-total',
  ),
  ask('体育场', 'record open-air-sports-grounds-built-total'),
  ask('老师人数', 'record teachers-latest'),
  ask('招了多少老师', 'record teachers-recruited-total'),
  ask('教育经费', 'record education-investment-total'),
  ask('２９１．５８亿元', 'record education-investment-total'),
  ask('贫困学生资助', 'record student-aid-recipients-total | record student-aid-amount-total'),
  ask('近视', 'record myopia-rate-change-annual'),
  ask('护眼灯', 'record classrooms-eye-lighting-total'),
  ask('双减满意度', 'record double-reduction-satisfaction-2022'),
  ask('培训机构', 'record training-institutions-2022'),
  ask('职教港学生', 'record vocational-port-students-2022'),
  ask('中职升学率', 'record vocational-progression-rate-latest'),
  ask('高考改革', 'record gaokao-reform-start'),
  ask('午餐', 'record school-lunch | record lunch-livelihood-item | record lunch-safety-schools'),
  ask(
    '托儿所',
    'record public-childcare-centres-latest | record childcare-places-per-thousand-latest | record inclusive-childcare-places-latest',
  ),
  ask('每千人托位', 'record childcare-places-per-thousand-latest'),
  ask(
    '医院',
    'record county-hospitals-grade-two | record demonstration-hospitals-provincial | record demonstration-hospitals-municipal | record county-hospitals-national-standard-latest | record county-hospitals-thousand-county-latest',
  ),
  ask('医养结合', 'record medical-elderly-institutions-latest'),
  ask('新增就业20万人', 'record urban-jobs-added-total'),
  ask('招聘会办了多少场', 'record job-fairs-total'),
  ask('失业', 'record insurance-pooling | record urban-jobs-added-total'),
  ask('技能人才', 'record skilled-workers-latest'),
  ask('改革试点', 'record reform-pilots-total'),
  ask('智能手环', 'record smart-bracelets | record dongqingxiu-smart-care'),
  ask('梨', 'record xiangyuan-village-cold-store'),
  ask('历史建筑', 'record historic-buildings-added-total'),
  ask('候鸟湿地', 'paragraph shanxi-briefs 26', ''),
];

/** Every third question was kept aside until the index was tuned. */
export const isAside = (at: number): boolean => at % 3 === 2;

/** Questions that were written after the index had been tuned, and asked once before anything was changed. */
export const LATER: readonly Question[] = [
  ask('排水管道改造了多长', 'record storm-sewer-separation-total'),
  ask('暖气管道换新', 'record heating-pipes-renewed-total'),
  ask('用天然气的居民', 'record gas-households-latest'),
  ask('安全装置装了几户', 'record gas-safety-devices-total'),
  ask('农村垃圾覆盖多少乡镇', 'record waste-system-townships'),
  ask('绿化覆盖率', 'record green-coverage-rate-latest'),
  ask('口袋公园数量', 'record pocket-parks-built-total'),
  ask('历史文化名村', 'record historic-villages-added-total'),
  ask('学前教育普惠率', 'record inclusive-preschool-rate-latest'),
  ask('大班免费', 'record large-class-fee-waiver-children-reported'),
  ask('寄宿学校', 'record boarding-schools-renovated-total | record urban-boarding-schools-opened-2022'),
  ask('技能大赛总冠军', 'record vocational-skills-provincial'),
  ask('特殊教育学校', 'record special-education-schools'),
  ask('中小学教师体检', 'record teacher-allowance-check'),
  ask('重点项目投资多少', 'record urban-key-project-investment-total'),
  ask('安置房开工', 'record resettlement-homes-started-total'),
  ask('隐患房屋整治', 'record hazardous-buildings-treated-total | record hazardous-buildings-all-treated'),
  ask('企业签劳动合同比例', 'record labour-contract-rate-latest'),
  ask('农民工', 'record poverty-alleviated-workers-level'),
  ask(
    '养老服务站',
    'record elderly-care-facilities-latest | record zhaowang-care-station',
    'record elderly-care-facilities-latest | record zhaowang-care-station',
  ),
  ask('木瓜村酒店', 'record mugua-village-hotel'),
  ask('灵石养老', 'record lingshi-elderly-model'),
  ask('山阴县空气质量达标天数', 'record shanyin-clean-air-days-2024'),
  ask(
    'gbyey',
    'record public-kindergarten-share-latest | record public-kindergartens-built-total | record urban-public-kindergartens-added-2022 | record public-kindergarten-share-2022',
  ),
];
