"""Given names that tell a person from a place or a body, and a woman from a man.

Common in English copy; a name that is rare, or that may be anybody's, tells nothing.
"""

from __future__ import annotations

WOMEN = frozenset(
    """
    abigail ada adele adeline agatha agnes agnieszka aiko aileen ailsa aine aisha alexa
    alexandra alice alina alison alma althea amanda amber amelia amina amira amy ana anastasia
    angela anika anita anja ann anna anne anneliese annie antonia anya aoife apinya araceli
    ariana arlene asha astrid aurora ava ayesha aylin azadeh babette barbara beatrice beatriz
    becky belinda bella bernadette bernice bertha beth bethany betty birgit bonnie brenda briana
    bridget brigitte britta bronwen caitlin camila camilla candice carina carla carmen carol
    carolina caroline carolyn cassandra catalina catarina catherine cathy catriona cecilia
    celeste celia celine chantal charlotte charmaine cheryl chiara chidinma chika chioma chloe
    christina christine ciara claire clara clarissa claudia clementine colette consuelo cora
    corinne cornelia cressida cynthia daisy daniela daphne dawn deborah debra deirdre delia
    delphine denise denisha dervla diana diane dolores donna dora doreen doris dorota dorothea
    dorothy ebony edith edna efua eileen elaine eleanor elena eliza elizabeth elke ella ellen
    elodie elsie elspeth emiko emilia emily emma erica erin ernestine esme esperanza estelle
    esther etta eugenia eunice eva evangeline eve ewa faith fatima felicity fernanda fiona flora
    florence frances francesca freya frieda gabriela gabrielle galina gemma georgia georgina
    geraldine germaine gertrude gia gillian gina ginny gita giulia gladys glenda gloria grace
    greta gretchen gudrun gwen gwendolen gwyneth hana hanna hannah harriet harumi hattie hazel
    heather heidi helen helena helga henrietta hermione hilda hiroko holly ida ilse imelda
    imogen indira ines ingeborg ingrid irene irina iris irma isabel isabella isla isobel iva ivy
    jacinta jacqueline jade jana jane janelle janet janice janine jasmine jemima jenna jennifer
    jenny jessica jill joana joanna joanne jocelyn johanna jolene josefina josephine joy joyce
    juana judith judy julia juliana julie juliet justine kamala karen karin karla katarina kate
    katharine katherine kathleen kathryn kathy katie katja katrina kavita keiko kendra khadija
    kiera kimberly kirsten kirstin kirsty klara kristen kristin kristina krysten laila
    larissa latisha laura lauren lavinia leah leanne leila lena leonie leonora leticia
    lieselotte lila lillian lily lina linda linnea lisa liv liz lois lola lorna lorraine lottie
    louise lourdes luana lucia luciana lucille lucinda lucretia lucy ludmila luisa lydia lynda
    lynette mabel madeleine madeline maeve magda magdalena maggie mairead malin mandy manuela
    mara marcella marcia margaret margarita margery margot maria mariana marianne maribel marie
    mariko marilyn marina marisa marisol marjorie marlene marta martha martina mary matilda maud
    maureen mavis maxine maya megan mei melanie melinda melissa meredith mia michaela michelle
    michiko mildred milena millie mina minnie miranda mirela miriam moira molly mona monica
    mumtaz muriel myra nadia nadine nancy naoko naomi narges nasreen natalie natasha nell ngozi
    niamh nicole nicolette nimmi nina noelle nora noreen norma nuala odette odile oksana olena
    olga olivia ophelia orla orlaith paloma pamela parvati patricia paula pauline peggy penelope
    penny perdita petra petronella philippa phoebe phyllis pia pilar pippa priscilla priya
    rachael rachel rafaela ramona raquel rasheeda rebecca rebekah regina renata rhiannon rhoda
    rhona rita roberta rosa rosalie rosalind rosalyn rosamund rosanna rose roseanne rosemary
    roshni rosie rowena roxanne ruby ruth sabine sabrina sadie sally samantha sandra saoirse
    sara sarah saskia selina selma serena shabana shanice sharon shauna sheena sheila shelley
    sheryl shirin shirley shreya sian siegrid sigrid silvia simone sinead siobhan sofia solange
    soledad sonia sonja sophia sophie soraya stefania stella stephanie sue sunita susan susanna
    susannah susie suzanne svetlana sybil sylvia tabitha tallulah tamara tamsin tania tanya tara
    tatiana tatyana teodora teresa tessa thea thelma theodora theresa tiffany tilda tina tomoko
    tracey tracy trish ulrike una ursula valentina valeria valerie vanessa velma vera veronica
    victoria violet virginia virginie viviana wanda wendy wilhelmina wilma winifred xiomara
    yasmeen yasmin yelena yetunde yoko yolanda yulia yvonne zainab zara zeinab zelda zeynep zoe
    zofia zora zuzana
    """.split()
)

MEN = frozenset(
    """
    aaron abdul abdullah abel adam adebayo adolfo adrian agustin ahmed aidan ajay akira alan
    alastair albert aldo alejandro aleksandar alessandro alexander alfie alfonso alfred alfredo
    alistair alonso alvaro alvin amadou ambrose amir amos anders andreas andrei andrew andrzej
    andy angus anil ansel anselm anthony anton antonio archibald archie armando arnaud arne
    arnold arthur arturo arun asad ashok atticus aurelio azeem bao barack barnaby barry
    bartholomew bastian ben benedict benito benjamin bernard bert bilal bill bjorn bob boris
    brad bradley bram brandon brendan brendon brett brian brock bruce bruno bryan burt byron
    caleb callan callum calvin carl carlo carlos carsten casper cedric cesar charles chester
    chidi christian christopher chukwuma clarence claude clifford clint clive clyde colin connor
    conrad cormac cornelius craig cristiano curtis cuthbert cyril cyrus dafydd damian damien
    damon dan daniel daoud darius darragh darrell darren darryl dave david dean declan deepak
    delroy demetrius denis dennis derek dermot desmond diego dieter dimitri dmitry domenico don
    donal donald donovan doug dougal douglas duncan dwayne dwight dylan ed eddie edgar edmond
    edmund eduardo edward edwin edwyn efrain eitan elias elijah elliot elmer elton emeka emil
    emilio emlyn emmanuel enoch enrique enzo eoin ephraim erasmus eric erik ernest ernesto ernst
    errol ervin esteban ethan eugene eugenio evander ezekiel ezra fabian fabio farhan felipe
    felix femi ferdinand fergus fernando fidel finlay finn fintan francesco francis francisco
    francois frank franz fred freddie frederick friedrich fritz gabriele gareth gary gaston
    gaurav gavin gennaro geoff geoffrey george geraint gerald gerard gerhard gideon gilbert
    giles gino giorgio giovanni giuseppe glen glenn gonzalo gordon graeme graham greg gregory
    gunter gunther gustavo gwyn hakan hamid hamish hamza hans harald harold harry haruki hassan
    hector heinrich helmut henri henrik henry herbert herman hernan hideo hiram hiroshi horace
    horst howard hubert hugh humberto humphrey ian ibrahim ignacio igor ilya imran ira isaac
    isaiah ishmael ismael ismail ivan ivor jaap jack jacob jacques jagdish jai jake jakob jamal
    james jared jarvis jason jasper javed javier jed jeff jeffrey jens jeremiah jeremy jermaine
    jerome jerry jethro jim jimmy joachim joao joaquin jock joe joel johan johann johannes john
    johnny jon jonah jonas jonathan jonny jorge jose josef joseph josh joshua josiah juan julio
    julius jurgen justin kabir kamal kareem karim karl kaspar keir keith kelvin kemal ken kenan
    kenji kenneth kenny kester kevin khalid kieran klaus knut kofi konrad konstantin kurt kwame
    kyle lachlan lance larry lars laszlo laurent lawrence leif leo leon leonard leonardo leroy
    levi lewis liam linus lionel lloyd lorcan lorenzo lothar louis luca lucas lucian ludwig
    luigi luis luke luther maciej magnus malcolm manfred manish manuel marc marcel marcin marco
    marcus marek mariano mario markus marlon martin martyn marvin mateo mathew matt matteo
    matthew matthias maurice mauricio mauro maximilian mehmet melvin micah michael miguel mike
    miles milo milos milton mohamed mohammad mohammed mohan monty mordecai mortimer mungo
    mustafa nathan naveed neal ned neil nelson nestor niall nicholas nick nigel nikhil nikolai
    nikolas nikos nils noah norbert norman octavio olaf oleg oliver olivier omari orville osama
    oscar oswald ottmar otto owen pablo padraig paolo pascal patrice patrick paul pavel pawel
    peadar pedro percival percy pete peter phil philip philippe phillip pierre piers pieter
    piotr prakash pranav rafael rahul rainer raj rajesh ralf ralph ramesh ramon rashid raul ravi
    ray raymond reg reginald reinhard remi renato reuben reza rhys ricardo richard rick ricky
    rob robbie robert roberto rod roderick rodney rodolfo rodrigo rogelio roger rohan roland
    rolf roman ron ronald ronan ronnie rory roscoe ross roy rudolf rudy rufus rupert russell
    rustam ruud ryan salim salman salvador salvatore samir samuel sandeep sandor sanjay santiago
    satoshi saul saverio scott seamus sean sebastian selwyn sergei sergey sergio seth shaul
    shaun shawn sigmund silas silvio simeon simon stan stanley stavros stefan stephane stephen
    steve steven stewart stuart sunil suresh sven svetoslav syed sylvester tadeusz takeshi tariq
    ted teddy terence terrence thabo thaddeus theodor theodore thibault thierry thomas tiago tim
    timothy tobias toby todd tom tomas tomasz tommy tony trevor tristan tyrone ulrich umar
    umberto uri uriah uwe valentin vasily vernon victor vijay vikas vikram viktor vince vincent
    vishal vitaly vivek vladimir walter warren wayne wendell werner wes wesley wilbur wilfred
    wilfrid wilhelm willem william willie winston wojciech wolfgang woodrow xavi xavier yannick
    yaroslav yitzhak yosef yusuf yves zac zach zachariah zachary zahid zeke zoltan
    """.split()
)

#: Names of women and of men, or of one in one country and of the other in another.
EITHER = frozenset(
    """
    alex andre andrea ashley beverley billy blake bobby cameron carly charlie chen chris danny
    dick dominic eli evan evelyn gabriel gerry grant guy hugo jackie jaime jamie jan jay jean
    jess jesse jo joan lakshmi jordan julian kai kay kelly kerry kim laurence lee len lesley leslie
    lindsay logan lynn marian marion mark max milan morgan muhammad murray nico nicola noel omar
    pat patsy quentin randy rene robin rowan sam shane shannon sidney stacey terri terry theo
    toni tyler vicky vivian will yuki
    """.split()
)

GIVEN_NAMES = WOMEN | MEN | EITHER
