import { aWallIsAPromise } from "@/prisma/demo/articles/a-wall-is-a-promise";
import { bakeryThatNeverRaisedPrices } from "@/prisma/demo/articles/bakery-that-never-raised-prices";
import { batteryBargeHarbourPower } from "@/prisma/demo/articles/battery-barge-harbour-power";
import { budgetPassesByOneVote } from "@/prisma/demo/articles/budget-passes-by-one-vote";
import { countByHandElectionRecount } from "@/prisma/demo/articles/count-by-hand-election-recount";
import { craneDriversQuay4 } from "@/prisma/demo/articles/crane-drivers-quay-4";
import { emptyChairsAtTheHearing } from "@/prisma/demo/articles/empty-chairs-at-the-hearing";
import { firstNovelSetInALift } from "@/prisma/demo/articles/first-novel-set-in-a-lift";
import { fishAuctionHakeSquid } from "@/prisma/demo/articles/fish-auction-hake-squid";
import { floodMoneyRoomPublicSeats } from "@/prisma/demo/articles/flood-money-room-public-seats";
import { fourDayWeekAtTheChandlery } from "@/prisma/demo/articles/four-day-week-at-the-chandlery";
import { fresnelLensCountPhotons } from "@/prisma/demo/articles/fresnel-lens-count-photons";
import { groundsmanAndTheFrost } from "@/prisma/demo/articles/groundsman-and-the-frost";
import { guildhallOrganReturns } from "@/prisma/demo/articles/guildhall-organ-returns";
import { harbourMudJar1962 } from "@/prisma/demo/articles/harbour-mud-jar-1962";
import { harbourTwoNorthgateTwo } from "@/prisma/demo/articles/harbour-two-northgate-two";
import { inPraiseOfTheSlowTram } from "@/prisma/demo/articles/in-praise-of-the-slow-tram";
import { judgeSwanRightOfWay } from "@/prisma/demo/articles/judge-swan-right-of-way";
import { lettersGullsOfFishStreet } from "@/prisma/demo/articles/letters-gulls-of-fish-street";
import { libraryBooksEightyYearsOverdue } from "@/prisma/demo/articles/library-books-eighty-years-overdue";
import { line5OpensElevenYearsLate } from "@/prisma/demo/articles/line-5-opens-eleven-years-late";
import { moleClosedGaleWarning } from "@/prisma/demo/articles/mole-closed-gale-warning";
import { nightFerryOuterIslesCancelled } from "@/prisma/demo/articles/night-ferry-outer-isles-cancelled";
import { nightSchoolWelders } from "@/prisma/demo/articles/night-school-welders";
import { numberNineBusWaitsSixMinutes } from "@/prisma/demo/articles/number-nine-bus-waits-six-minutes";
import { putinSeesANegotiatedEndAsBeijingParadeTestsTheWest } from "@/prisma/demo/articles/putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west";
import { rentsOnTheStaithesFall } from "@/prisma/demo/articles/rents-on-the-staithes-fall";
import { ropewalkMakesRopeAgain } from "@/prisma/demo/articles/ropewalk-makes-rope-again";
import { seedBankUnderTheObservatory } from "@/prisma/demo/articles/seed-bank-under-the-observatory";
import { theCommitteeThatMeetsInALift } from "@/prisma/demo/articles/the-committee-that-meets-in-a-lift";
import { theDrownedParishReview } from "@/prisma/demo/articles/the-drowned-parish-review";
import { theInterpretersWhoNeverSleep } from "@/prisma/demo/articles/the-interpreters-who-never-sleep";
import { tideGaugeHundredYears } from "@/prisma/demo/articles/tide-gauge-hundred-years";
import { twoIslandsOneLighthouseTreaty } from "@/prisma/demo/articles/two-islands-one-lighthouse-treaty";
import { womenRowersWinTheSound } from "@/prisma/demo/articles/women-rowers-win-the-sound";
import type { DemoArticle } from "@/prisma/demo/demo-article";

/** Every article of the demonstration newspaper, by section. */
export const articles: DemoArticle[] = [
  putinSeesANegotiatedEndAsBeijingParadeTestsTheWest,
  twoIslandsOneLighthouseTreaty,
  theInterpretersWhoNeverSleep,
  budgetPassesByOneVote,
  countByHandElectionRecount,
  theCommitteeThatMeetsInALift,
  floodMoneyRoomPublicSeats,
  line5OpensElevenYearsLate,
  numberNineBusWaitsSixMinutes,
  judgeSwanRightOfWay,
  rentsOnTheStaithesFall,
  nightSchoolWelders,
  moleClosedGaleWarning,
  craneDriversQuay4,
  fishAuctionHakeSquid,
  nightFerryOuterIslesCancelled,
  ropewalkMakesRopeAgain,
  fourDayWeekAtTheChandlery,
  bakeryThatNeverRaisedPrices,
  batteryBargeHarbourPower,
  harbourMudJar1962,
  fresnelLensCountPhotons,
  seedBankUnderTheObservatory,
  tideGaugeHundredYears,
  guildhallOrganReturns,
  theDrownedParishReview,
  firstNovelSetInALift,
  libraryBooksEightyYearsOverdue,
  harbourTwoNorthgateTwo,
  womenRowersWinTheSound,
  groundsmanAndTheFrost,
  aWallIsAPromise,
  emptyChairsAtTheHearing,
  inPraiseOfTheSlowTram,
  lettersGullsOfFishStreet,
];
