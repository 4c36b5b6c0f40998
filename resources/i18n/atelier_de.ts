<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running in another window</source>
        <translation>Läuft in einem anderen Fenster</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>a defect of Atelier</source>
        <translation>ein Fehler in Atelier</translation>
    </message>
    <message>
        <source>the input is wrong, too large or not supported</source>
        <translation>die Eingabe ist falsch, zu groß oder wird nicht unterstützt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no key, or not allowed</source>
        <translation>kein Schlüssel oder nicht erlaubt</translation>
    </message>
    <message>
        <source>the service is busy or cannot be reached</source>
        <translation>der Dienst ist ausgelastet oder nicht erreichbar</translation>
    </message>
    <message>
        <source>a content filter refused</source>
        <translation>ein Inhaltsfilter hat abgelehnt</translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation>das Budget ist aufgebraucht</translation>
    </message>
    <message>
        <source>conflict, damaged data, or the disk cannot be read or written</source>
        <translation>Konflikt, beschädigte Daten, oder der Datenträger kann nicht gelesen oder beschrieben werden</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the workspace folder, when --workspace is not given</source>
        <translation>der Ordner des Arbeitsbereichs, wenn --workspace fehlt</translation>
    </message>
    <message>
        <source>OpenAI, or a server that speaks its protocol</source>
        <translation>OpenAI oder ein Server, der dessen Protokoll spricht</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>Google Gemini</source>
        <translation>Google Gemini</translation>
    </message>
    <message>
        <source>Amazon Bedrock</source>
        <translation>Amazon Bedrock</translation>
    </message>
    <message>
        <source>where Ollama listens</source>
        <translation>wo Ollama lauscht</translation>
    </message>
    <message>
        <source>usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>Atelier, a local-first content studio. Without a command the window opens.</source>
        <translation>Atelier, ein Textstudio auf dem eigenen Computer. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>usage: atelier [COMMAND] [ARGUMENTS] [OPTIONS]</source>
        <translation>Aufruf: atelier [BEFEHL] [ARGUMENTE] [OPTIONEN]</translation>
    </message>
    <message>
        <source>options of every command:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>a local-first content studio</source>
        <translation>ein Textstudio auf dem eigenen Computer</translation>
    </message>
    <message>
        <source>Without a command the window opens. The commands do the studio&apos;s work without a display.</source>
        <translation>Ohne Befehl öffnet sich das Fenster. Die Befehle tun die Arbeit des Studios ohne Bildschirm.</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>Die Befehlszeile</translation>
    </message>
    <message>
        <source>Made from the same declaration as `--help`, the man page and the shell completion: `atelier help --markdown`.</source>
        <translation>Aus derselben Deklaration wie „--help“, die Handbuchseite und die Vervollständigung der Shell: `atelier help --markdown`.</translation>
    </message>
    <message>
        <source>Every command</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Rückgabewerte</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>atelier: %1</source>
        <translation>atelier: %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs one of its commands: %2.</source>
        <translation>„%1“ braucht einen seiner Befehle: %2.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>--%1 was given twice; it can be given once.</source>
        <translation>--%1 wurde zweimal angegeben; einmal ist möglich.</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2.</source>
        <translation>--%1 braucht einen Wert: --%1 %2.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no option %2.</source>
        <translation>„%1“ hat keine Option %2.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2: %3</source>
        <translation>„%1“ braucht %2: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no use for &quot;%2&quot;.</source>
        <translation>„%1“ kann mit „%2“ nichts anfangen.</translation>
    </message>
    <message>
        <source>use the workspace in this folder (made when missing)</source>
        <translation>den Arbeitsbereich in diesem Ordner verwenden (wird angelegt, wenn er fehlt)</translation>
    </message>
    <message>
        <source>print one JSON object, errors too</source>
        <translation>ein JSON-Objekt ausgeben, auch bei Fehlern</translation>
    </message>
    <message>
        <source>print nothing but the result and errors</source>
        <translation>nur das Ergebnis und Fehler ausgeben</translation>
    </message>
    <message>
        <source>tell how the command is used</source>
        <translation>zeigen, wie der Befehl verwendet wird</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>die Version ausgeben</translation>
    </message>
    <message>
        <source>&quot;atelier COMMAND --help&quot; tells more about one. A file given with its whole path, as file managers do, is imported into the window.</source>
        <translation>„atelier BEFEHL --help“ sagt mehr über einen Befehl. Eine Datei, die mit ihrem ganzen Pfad angegeben ist, wie Dateiverwalter es tun, wird ins Fenster aufgenommen.</translation>
    </message>
    <message>
        <source>&quot;atelier --help&quot; lists all commands.</source>
        <translation>„atelier --help“ zählt alle Befehle auf.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no folder %1 to take assets from.</source>
        <translation>Es gibt keinen Ordner %1, aus dem Bilder genommen werden könnten.</translation>
    </message>
    <message>
        <source>%1: predicted cost %2, made in %3</source>
        <translation>%1: voraussichtliche Kosten %2, entstanden in %3</translation>
    </message>
    <message>
        <source>Several campaigns begin with &quot;%1&quot;; give more of the id.</source>
        <translation>Mehrere Kampagnen beginnen mit „%1“; geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 von %2 Produkten</translation>
    </message>
    <message>
        <source>There are no campaigns yet. &quot;atelier campaign run BRIEF&quot; makes one.</source>
        <translation>Es gibt noch keine Kampagnen. „atelier campaign run BRIEFING“ macht eine.</translation>
    </message>
    <message>
        <source>--picture takes NUMBER=FILE, for example 2=mug.jpg; &quot;%1&quot; was given.</source>
        <translation>--picture erwartet NUMMER=DATEI, zum Beispiel 2=tasse.jpg; angegeben wurde „%1“.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: fertig</translation>
    </message>
    <message>
        <source>%1, attempt %2: %3</source>
        <translation>%1, Versuch %2: %3</translation>
    </message>
    <message>
        <source>Watching %1 for briefs. Ctrl+C ends it.</source>
        <translation>%1 wird auf Briefings überwacht. Strg+C beendet es.</translation>
    </message>
    <message>
        <source>the campaign&apos;s brief, a JSON file</source>
        <translation>das Briefing der Kampagne, eine JSON-Datei</translation>
    </message>
    <message>
        <source>the campaign: its id or the beginning of it</source>
        <translation>die Kampagne: ihre Kennung oder deren Anfang</translation>
    </message>
    <message>
        <source>agree to a cost above the month&apos;s budget</source>
        <translation>Kosten über dem Monatsbudget zustimmen</translation>
    </message>
    <message>
        <source>where existing_assets are (else &quot;assets&quot; or &quot;existing-assets&quot; beside the brief)</source>
        <translation>wo existing_assets liegen (sonst „assets“ oder „existing-assets“ neben dem Briefing)</translation>
    </message>
    <message>
        <source>the model that makes pictures: provider:model, or offline</source>
        <translation>das Modell, das Bilder macht: anbieter:modell oder offline</translation>
    </message>
    <message>
        <source>use existing pictures only</source>
        <translation>nur vorhandene Bilder verwenden</translation>
    </message>
    <message>
        <source>for all pictures, instead of the brief&apos;s own</source>
        <translation>für alle Bilder, statt der Angabe im Briefing</translation>
    </message>
    <message>
        <source>make a campaign&apos;s pictures and variants from its brief</source>
        <translation>Bilder und Varianten einer Kampagne aus ihrem Briefing machen</translation>
    </message>
    <message>
        <source>Each product gets a line of progress on standard error. Ends with 0 when all products are done, 2 for a bad brief, and when products could not be made with the code of the error they share, else 5.</source>
        <translation>Zu jedem Produkt erscheint eine Fortschrittszeile in der Fehlerausgabe. Der Rückgabewert ist 0, wenn alle Produkte fertig sind, 2 bei einem fehlerhaften Briefing, und wenn Produkte nicht gemacht werden konnten, der Wert ihres gemeinsamen Fehlers, sonst 5.</translation>
    </message>
    <message>
        <source>make the campaign&apos;s folder in here instead of in the workspace</source>
        <translation>den Ordner der Kampagne hier anlegen statt im Arbeitsbereich</translation>
    </message>
    <message>
        <source>check a campaign&apos;s brief, and say what it would make and cost</source>
        <translation>das Briefing einer Kampagne prüfen und sagen, was sie machen und kosten würde</translation>
    </message>
    <message>
        <source>look in this folder, too</source>
        <translation>auch in diesem Ordner suchen</translation>
    </message>
    <message>
        <source>list the campaigns</source>
        <translation>die Kampagnen auflisten</translation>
    </message>
    <message>
        <source>show a campaign: its products, errors and cost</source>
        <translation>eine Kampagne zeigen: ihre Produkte, Fehler und Kosten</translation>
    </message>
    <message>
        <source>make what a campaign lacks; what is done is not made again</source>
        <translation>machen, was einer Kampagne fehlt; Fertiges wird nicht noch einmal gemacht</translation>
    </message>
    <message>
        <source>take this product&apos;s picture from a file; the first is 1</source>
        <translation>das Bild dieses Produkts aus einer Datei nehmen; das erste ist 1</translation>
    </message>
    <message>
        <source>run each brief that is put into a folder</source>
        <translation>jedes Briefing ausführen, das in einen Ordner gelegt wird</translation>
    </message>
    <message>
        <source>Briefs go into DIR/input/campaign-briefs; each is run once and moved to done/ there, or after three failures to failed/.</source>
        <translation>Briefings kommen nach DIR/input/campaign-briefs; jedes wird einmal ausgeführt und dort nach done/ verschoben, nach drei Fehlschlägen nach failed/.</translation>
    </message>
    <message>
        <source>the folder; made when missing</source>
        <translation>der Ordner; wird angelegt, wenn er fehlt</translation>
    </message>
    <message>
        <source>where campaigns are made (else DIR/output)</source>
        <translation>wo die Kampagnen entstehen (sonst DIR/output)</translation>
    </message>
    <message>
        <source>own picture</source>
        <translation>eigenes Bild</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>composed by rules</source>
        <translation>nach Regeln gestaltet</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>replaced by hand</source>
        <translation>von Hand ersetzt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>composing a picture</source>
        <translation>gestaltet ein Bild</translation>
    </message>
    <message>
        <source>asking %1 for a picture</source>
        <translation>bittet %1 um ein Bild</translation>
    </message>
    <message>
        <source>making the variants</source>
        <translation>macht die Varianten</translation>
    </message>
    <message numerus="yes">
        <source>done, %n variant(s), %1</source>
        <translation>
            <numerusform>fertig, %n Variante, %1</numerusform>
            <numerusform>fertig, %n Varianten, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cannot be made</source>
        <translation>kann nicht gemacht werden</translation>
    </message>
    <message>
        <source>to be generated with %1</source>
        <translation>wird mit %1 erzeugt</translation>
    </message>
    <message>
        <source>to be composed by rules, without AI</source>
        <translation>wird nach Regeln gestaltet, ohne KI</translation>
    </message>
    <message>
        <source>%1 and what is not known of the model&apos;s price</source>
        <translation>%1 und was vom Preis des Modells nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n Produkt</numerusform>
            <numerusform>%n Produkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted cost: %1.</source>
        <translation>Voraussichtliche Kosten: %1.</translation>
    </message>
    <message>
        <source>Saved by pictures that are there: %1.</source>
        <translation>Gespart durch vorhandene Bilder: %1.</translation>
    </message>
    <message>
        <source>Cost: %1. Saved by reuse: %2.</source>
        <translation>Kosten: %1. Gespart durch Wiederverwendung: %2.</translation>
    </message>
    <message>
        <source>%1 Next try in %2 s.</source>
        <translation>%1 Nächster Versuch in %2 s.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here yet. &quot;atelier draft blog-post --set topic=...&quot; writes a first draft.</source>
        <translation>Hier ist noch nichts. „atelier draft blog-post --set topic=...“ schreibt einen ersten Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>%n more; --limit shows more of them.</source>
        <translation>
            <numerusform>%n weiterer; --limit zeigt mehr davon.</numerusform>
            <numerusform>%n weitere; --limit zeigt mehr davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has &quot;%1&quot; in its title, text or tags.</source>
        <translation>Nichts hat „%1“ in Titel, Text oder Schlagwörtern.</translation>
    </message>
    <message>
        <source>only pieces made with this template</source>
        <translation>nur Stücke nach dieser Vorlage</translation>
    </message>
    <message>
        <source>only pieces in this state: %1</source>
        <translation>nur Stücke in diesem Zustand: %1</translation>
    </message>
    <message>
        <source>only pieces with this tag</source>
        <translation>nur Stücke mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>order by: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation>höchstens so viele (50)</translation>
    </message>
    <message>
        <source>list what is in the library, newest first</source>
        <translation>zeigen, was in der Bibliothek ist, Neuestes zuerst</translation>
    </message>
    <message>
        <source>find pieces by words in title, text and tags</source>
        <translation>Stücke nach Wörtern in Titel, Text und Schlagwörtern finden</translation>
    </message>
    <message>
        <source>Words are found by their beginnings, in any case and without accents; several words in quotes must follow one another.</source>
        <translation>Wörter werden an ihrem Anfang gefunden, ohne Rücksicht auf Groß- und Kleinschreibung und Akzente; mehrere Wörter in Anführungszeichen müssen aufeinander folgen.</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>wonach gesucht wird</translation>
    </message>
    <message>
        <source>print the text of a piece</source>
        <translation>den Text eines Stücks ausgeben</translation>
    </message>
    <message>
        <source>There is a demo in %1 already; choose another folder, or remove it.</source>
        <translation>In %1 ist schon eine Vorführung; wählen Sie einen anderen Ordner oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Made in %1:</source>
        <translation>Entstanden in %1:</translation>
    </message>
    <message>
        <source>All of it was written by rules on this computer, from the sample briefs. Look at the workspace with:
  atelier list --workspace %1</source>
        <translation>Alles wurde nach Regeln auf diesem Computer geschrieben, aus den Beispiel-Briefings. Den Arbeitsbereich ansehen mit:
  atelier list --workspace %1</translation>
    </message>
    <message>
        <source>make a folder with a sample workspace and its pieces as files</source>
        <translation>einen Ordner mit einem Beispiel-Arbeitsbereich und dessen Stücken als Dateien anlegen</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Completion is there for bash, zsh and fish; &quot;%1&quot; was given.</source>
        <translation>Vervollständigung gibt es für bash, zsh und fish; angegeben wurde „%1“.</translation>
    </message>
    <message>
        <source>tell about a command</source>
        <translation>einen Befehl erklären</translation>
    </message>
    <message>
        <source>which</source>
        <translation>welchen</translation>
    </message>
    <message>
        <source>print the man page</source>
        <translation>die Handbuchseite ausgeben</translation>
    </message>
    <message>
        <source>print the reference that docs/cli.md holds</source>
        <translation>die Übersicht ausgeben, die in docs/cli.md steht</translation>
    </message>
    <message>
        <source>print a completion script for a shell</source>
        <translation>ein Vervollständigungsskript für eine Shell ausgeben</translation>
    </message>
    <message>
        <source>bash, zsh or fish</source>
        <translation>bash, zsh oder fish</translation>
    </message>
    <message>
        <source>--as is one of jpeg, png, webp, avif; &quot;%1&quot; is none of them.</source>
        <translation>--as ist jpeg, png, webp oder avif; „%1“ ist nichts davon.</translation>
    </message>
    <message>
        <source>This computer&apos;s libraries cannot write %1.</source>
        <translation>Die Bibliotheken dieses Computers können kein %1 schreiben.</translation>
    </message>
    <message>
        <source>--colour takes #RRGGBB; &quot;%1&quot; was given.</source>
        <translation>--colour erwartet #RRGGBB; angegeben wurde „%1“.</translation>
    </message>
    <message>
        <source>The message is empty. Leave --message away for variants without one.</source>
        <translation>Der Spruch ist leer. Lassen Sie --message weg, wenn die Varianten keinen haben sollen.</translation>
    </message>
    <message>
        <source>The message has %1 characters; %2 are allowed. Shorten it.</source>
        <translation>Der Spruch hat %1 Zeichen; erlaubt sind %2. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>There is no picture %1.</source>
        <translation>Es gibt kein Bild %1.</translation>
    </message>
    <message>
        <source>make a picture&apos;s variants for every platform, with a message on them</source>
        <translation>die Varianten eines Bildes für alle Plattformen machen, mit einem Spruch darauf</translation>
    </message>
    <message>
        <source>a JPEG, PNG, WebP, AVIF, GIF or TIFF file</source>
        <translation>eine Datei in JPEG, PNG, WebP, AVIF, GIF oder TIFF</translation>
    </message>
    <message>
        <source>set on each variant</source>
        <translation>steht auf jeder Variante</translation>
    </message>
    <message>
        <source>instagram-square, facebook-feed, ... (else the usual five)</source>
        <translation>instagram-square, facebook-feed, ... (sonst die fünf üblichen)</translation>
    </message>
    <message>
        <source>where to (else PICTURE-variants here)</source>
        <translation>wohin (sonst hier nach BILD-variants)</translation>
    </message>
    <message>
        <source>a brand colour; the first is the background of fitted pictures</source>
        <translation>eine Farbe der Marke; die erste ist der Hintergrund eingepasster Bilder</translation>
    </message>
    <message>
        <source>a logo to set on each variant</source>
        <translation>ein Logo für jede Variante</translation>
    </message>
    <message>
        <source>show the whole picture instead of cropping it</source>
        <translation>das ganze Bild zeigen statt es zuzuschneiden</translation>
    </message>
    <message>
        <source>jpeg, png, webp or avif</source>
        <translation>jpeg, png, webp oder avif</translation>
    </message>
    <message>
        <source>running, %1 %</source>
        <translation>läuft, %1 %</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting for: %1</source>
        <translation>wartet auf: %1</translation>
    </message>
    <message>
        <source>There is no job with the id &quot;%1&quot;.</source>
        <translation>Es gibt keinen Auftrag mit der Kennung „%1“.</translation>
    </message>
    <message>
        <source>Several jobs begin with &quot;%1&quot;; give more of the id.</source>
        <translation>Mehrere Aufträge beginnen mit „%1“; geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <source>There are no jobs.</source>
        <translation>Es gibt keine Aufträge.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>the job: its id or the beginning of it</source>
        <translation>der Auftrag: seine Kennung oder deren Anfang</translation>
    </message>
    <message>
        <source>list the jobs: running, waiting, failed and done</source>
        <translation>die Aufträge auflisten: laufende, wartende, fehlgeschlagene und fertige</translation>
    </message>
    <message>
        <source>try a job again and wait for its end</source>
        <translation>einen Auftrag noch einmal versuchen und auf sein Ende warten</translation>
    </message>
    <message>
        <source>stop a job, also one that another program runs</source>
        <translation>einen Auftrag anhalten, auch den eines anderen Programms</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>take a job that has ended off the list</source>
        <translation>einen beendeten Auftrag von der Liste nehmen</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>else %1</source>
        <translation>sonst %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not responding</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>rules on this computer, not AI; always there</source>
        <translation>Regeln auf diesem Computer, keine KI; immer da</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source> + %n unknown</source>
        <translation>
            <numerusform> + %n unbekannte</numerusform>
            <numerusform> + %n unbekannte</numerusform>
        </translation>
    </message>
    <message>
        <source>--budget takes dollars a month, such as 20, or none; &quot;%1&quot; was given.</source>
        <translation>--budget erwartet Dollar im Monat, etwa 20, oder none; angegeben wurde „%1“.</translation>
    </message>
    <message>
        <source>This month: %1. No budget is set.</source>
        <translation>Dieser Monat: %1. Es ist kein Budget festgelegt.</translation>
    </message>
    <message>
        <source>This month: %1 of %2.</source>
        <translation>Dieser Monat: %1 von %2.</translation>
    </message>
    <message>
        <source>Set the budget</source>
        <translation>Budget festlegen</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>tokens in</source>
        <translation>Tokens hinein</translation>
    </message>
    <message>
        <source>tokens out</source>
        <translation>Tokens heraus</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>list the templates, or the inputs of one</source>
        <translation>die Vorlagen auflisten oder die Eingaben einer Vorlage</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>die Vorlage</translation>
    </message>
    <message>
        <source>list the models that can be used, and what the others need</source>
        <translation>die verfügbaren Modelle auflisten, und was den anderen fehlt</translation>
    </message>
    <message>
        <source>what generating took: requests, tokens, times, cost, and the month&apos;s budget</source>
        <translation>was das Erzeugen brauchte: Anfragen, Tokens, Zeiten, Kosten, und das Monatsbudget</translation>
    </message>
    <message>
        <source>set the month&apos;s budget; none takes it away</source>
        <translation>das Monatsbudget festlegen; none hebt es auf</translation>
    </message>
    <message>
        <source>the piece: its id, the beginning of it, or its exact title</source>
        <translation>das Stück: seine Kennung, deren Anfang oder sein genauer Titel</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3; &quot;%4&quot; was given.</source>
        <translation>--%1 erwartet eine ganze Zahl von %2 bis %3; angegeben wurde „%4“.</translation>
    </message>
    <message>
        <source>the model that writes: provider:model, or offline (&quot;atelier models&quot; lists them)</source>
        <translation>das Modell, das schreibt: anbieter:modell oder offline („atelier models“ nennt sie)</translation>
    </message>
    <message>
        <source>Stopped. What had arrived is kept.</source>
        <translation>Angehalten. Was angekommen war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>--%1 is one of %2; &quot;%3&quot; is none of them.</source>
        <translation>--%1 ist eines von %2; „%3“ gehört nicht dazu.</translation>
    </message>
    <message>
        <source> Did you mean %1?</source>
        <translation> Meinten Sie %1?</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces it.</source>
        <translation>%1 ist schon da; --force ersetzt es.</translation>
    </message>
    <message>
        <source>write a piece to a file: Markdown, HTML, text, PDF or ODT</source>
        <translation>ein Stück in eine Datei schreiben: Markdown, HTML, Text, PDF oder ODT</translation>
    </message>
    <message>
        <source>markdown (usual), html, text, pdf or odt</source>
        <translation>markdown (üblich), html, text, pdf oder odt</translation>
    </message>
    <message>
        <source>the file or folder to write to (the current folder)</source>
        <translation>die Datei oder der Ordner, wohin geschrieben wird (der aktuelle Ordner)</translation>
    </message>
    <message>
        <source>write title, state and tags into the file</source>
        <translation>Titel, Zustand und Schlagwörter mit in die Datei schreiben</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>add Markdown and text files to the library</source>
        <translation>Markdown- und Textdateien in die Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>a file, or a folder with all below it</source>
        <translation>eine Datei, oder ein Ordner mit allem darunter</translation>
    </message>
    <message>
        <source>(automatic)</source>
        <translation>(automatisch)</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>There is no version &quot;%1&quot; of this piece. &quot;atelier versions&quot; lists them; &quot;now&quot; is the text as it stands.</source>
        <translation>Dieses Stück hat keine Fassung „%1“. „atelier versions“ zählt sie auf; „now“ ist der Text, wie er ist.</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>Restored. The text before is a version too.</source>
        <translation>Wiederhergestellt. Auch der Text von vorher ist eine Fassung.</translation>
    </message>
    <message>
        <source>its number or name as &quot;atelier versions&quot; lists it, or now</source>
        <translation>ihre Nummer oder ihr Name, wie „atelier versions“ sie nennt, oder now</translation>
    </message>
    <message>
        <source>list the versions of a piece, oldest first</source>
        <translation>die Fassungen eines Stücks auflisten, älteste zuerst</translation>
    </message>
    <message>
        <source>show by words how a piece changed between two versions</source>
        <translation>Wort für Wort zeigen, was sich zwischen zwei Fassungen geändert hat</translation>
    </message>
    <message>
        <source>the older version: number, name, or now</source>
        <translation>die ältere Fassung: Nummer, Name oder now</translation>
    </message>
    <message>
        <source>the newer one (now)</source>
        <translation>die neuere (now)</translation>
    </message>
    <message>
        <source>bring an old version back, as a new edit</source>
        <translation>eine alte Fassung zurückholen, als neue Änderung</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>There is nothing in the trash with the id or title &quot;%1&quot;.</source>
        <translation>Im Papierkorb ist nichts mit der Kennung oder dem Titel „%1“.</translation>
    </message>
    <message>
        <source>Restore from trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Restored &quot;%1&quot;.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>%n removed for good.</source>
        <translation>
            <numerusform>%n endgültig gelöscht.</numerusform>
            <numerusform>%n endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the trash; &quot;atelier trash restore&quot; brings it back for 30 days.</source>
        <translation>„%1“ liegt im Papierkorb; „atelier trash restore“ holt es 30 Tage lang zurück.</translation>
    </message>
    <message>
        <source>Made %1 (%2).</source>
        <translation>%1 ist gemacht (%2).</translation>
    </message>
    <message>
        <source>There are no backups yet. The window makes one a day; &quot;atelier backup create&quot; makes one now.</source>
        <translation>Es gibt noch keine Sicherungen. Das Fenster macht täglich eine; „atelier backup create“ macht jetzt eine.</translation>
    </message>
    <message>
        <source>The workspace is as it was on %1. What it held before is kept as a backup too.</source>
        <translation>Der Arbeitsbereich ist wieder wie am %1. Auch was er vorher enthielt, ist als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>list what lies in the trash</source>
        <translation>zeigen, was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>move a piece to the trash</source>
        <translation>ein Stück in den Papierkorb legen</translation>
    </message>
    <message>
        <source>bring something back from the trash</source>
        <translation>etwas aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>remove for good what lies in the trash</source>
        <translation>endgültig löschen, was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>make a backup of the workspace</source>
        <translation>den Arbeitsbereich sichern</translation>
    </message>
    <message>
        <source>list the backups</source>
        <translation>die Sicherungen auflisten</translation>
    </message>
    <message>
        <source>put the workspace back to a backup</source>
        <translation>den Arbeitsbereich auf eine Sicherung zurücksetzen</translation>
    </message>
    <message>
        <source>the backup, as &quot;atelier backup list&quot; names it</source>
        <translation>die Sicherung, wie „atelier backup list“ sie nennt</translation>
    </message>
    <message>
        <source>check the workspace for damage</source>
        <translation>den Arbeitsbereich auf Schäden prüfen</translation>
    </message>
    <message>
        <source>Looks at the database, the chain of changes, the search index, files and backups. The exit code is 8 when something is damaged.</source>
        <translation>Geprüft werden die Datenbank, die Kette der Änderungen, der Suchindex, Dateien und Sicherungen. Der Rückgabewert ist 8, wenn etwas beschädigt ist.</translation>
    </message>
    <message>
        <source>--set takes input=value; &quot;%1&quot; was given.</source>
        <translation>--set erwartet eingabe=wert; angegeben wurde „%1“.</translation>
    </message>
    <message>
        <source>From the cache, written %1; --again writes it anew.</source>
        <translation>Aus dem Cache, geschrieben %1; --again schreibt es neu.</translation>
    </message>
    <message>
        <source>The model stopped at its length limit; the text is not complete.</source>
        <translation>Das Modell hielt an seiner Längengrenze an; der Text ist nicht vollständig.</translation>
    </message>
    <message>
        <source>What had arrived is saved as %1; the job is %2.</source>
        <translation>Was angekommen war, ist als %1 gespeichert; der Auftrag ist %2.</translation>
    </message>
    <message>
        <source>make it anew, past the cache</source>
        <translation>neu machen, am Cache vorbei</translation>
    </message>
    <message>
        <source>print only; the library is not touched</source>
        <translation>nur ausgeben; die Bibliothek bleibt unberührt</translation>
    </message>
    <message>
        <source>write a draft from a template</source>
        <translation>einen Entwurf nach einer Vorlage schreiben</translation>
    </message>
    <message>
        <source>The text is printed as it arrives and saved in the library; the id of the piece comes on standard error. &quot;atelier templates NAME&quot; lists a template&apos;s inputs.</source>
        <translation>Der Text wird ausgegeben, während er ankommt, und in der Bibliothek gespeichert; die Kennung des Stücks kommt in der Fehlerausgabe. „atelier templates NAME“ zählt die Eingaben einer Vorlage auf.</translation>
    </message>
    <message>
        <source>what to write: blog-post, listing-description, ... (&quot;atelier templates&quot;)</source>
        <translation>was geschrieben wird: blog-post, listing-description, ... („atelier templates“)</translation>
    </message>
    <message>
        <source>an input of the template; once for each</source>
        <translation>eine Eingabe der Vorlage; für jede einmal</translation>
    </message>
    <message>
        <source>inputs from a JSON file; --set wins over it</source>
        <translation>Eingaben aus einer JSON-Datei; --set geht vor</translation>
    </message>
    <message>
        <source>the same seed gives the same text offline, and where a model takes one</source>
        <translation>derselbe Startwert gibt denselben Text: offline, und wo ein Modell ihn annimmt</translation>
    </message>
    <message>
        <source>speak as this brand (else the default one)</source>
        <translation>für diese Marke sprechen (sonst für die übliche)</translation>
    </message>
    <message>
        <source>speak to this persona</source>
        <translation>diese Persona ansprechen</translation>
    </message>
    <message>
        <source>write in this language, where a model writes: German, Spanish, ...</source>
        <translation>in dieser Sprache schreiben, wenn ein Modell schreibt: German, Spanish, ...</translation>
    </message>
    <message>
        <source>rewrite a piece: shorten, expand, simplify, translate, ...</source>
        <translation>ein Stück überarbeiten: kürzen, ausbauen, vereinfachen, übersetzen, ...</translation>
    </message>
    <message>
        <source>The text before stays as a version; &quot;atelier restore&quot; brings it back.</source>
        <translation>Der Text von vorher bleibt als Fassung erhalten; „atelier restore“ holt ihn zurück.</translation>
    </message>
    <message>
        <source>shorten, expand, simplify, fix-grammar, change-tone, translate, search, answer or instruction</source>
        <translation>shorten, expand, simplify, fix-grammar, change-tone, translate, search, answer oder instruction</translation>
    </message>
    <message>
        <source>the tone, the language or the instruction, where the kind needs one</source>
        <translation>der Ton, die Sprache oder die Anweisung, wo die Art das braucht</translation>
    </message>
    <message>
        <source>check a piece: length, headings, readability, wording</source>
        <translation>ein Stück prüfen: Länge, Überschriften, Lesbarkeit, Wortwahl</translation>
    </message>
    <message>
        <source> --yes agrees to it.</source>
        <translation> --yes stimmt dem zu.</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;. &quot;atelier campaign list&quot; names them; for one made with another workspace give its folder with --out.</source>
        <translation>Es gibt keine Kampagne „%1“. „atelier campaign list“ nennt alle; für eine aus einem anderen Arbeitsbereich geben Sie deren Ordner mit --out an.</translation>
    </message>
    <message>
        <source>The campaign has products 1 to %1; &quot;%2&quot; was given.</source>
        <translation>Die Kampagne hat die Produkte 1 bis %1; angegeben wurde „%2“.</translation>
    </message>
    <message>
        <source>not known for this model</source>
        <translation>für dieses Modell nicht bekannt</translation>
    </message>
    <message>
        <source>or a number of words, %1</source>
        <translation>oder eine Wortzahl, %1</translation>
    </message>
    <message numerus="yes">
        <source>at most %n entries</source>
        <translation>
            <numerusform>höchstens %n Eintrag</numerusform>
            <numerusform>höchstens %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>&quot;atelier jobs retry %1&quot; tries it again.</source>
        <translation>„atelier jobs retry %1“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>The text was changed while it was being refined, so it was left as it is. Refine it again.</source>
        <translation>Der Text wurde geändert, während er überarbeitet wurde, und bleibt deshalb, wie er ist. Überarbeiten Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Named a version</source>
        <translation>Fassung benannt</translation>
    </message>
    <message>
        <source>There are no versions yet; drafting, refining and restoring make them, and so does --name.</source>
        <translation>Es gibt noch keine Fassungen; sie entstehen beim Entwerfen, Überarbeiten und Wiederherstellen, und mit --name.</translation>
    </message>
    <message>
        <source>--base says which version the file was made from. &quot;atelier versions&quot; lists them.</source>
        <translation>--base sagt, aus welcher Fassung die Datei entstand. „atelier versions“ zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Nothing to merge: the file brings nothing new.</source>
        <translation>Nichts zu vereinen: Die Datei bringt nichts Neues.</translation>
    </message>
    <message>
        <source>first name the text as it stands, to come back to it</source>
        <translation>zuerst den jetzigen Text benennen, um zu ihm zurückzukommen</translation>
    </message>
    <message>
        <source>merge a text that was edited elsewhere</source>
        <translation>einen anderswo bearbeiteten Text vereinen</translation>
    </message>
    <message>
        <source>What changed in the file since the version that it was made from is brought into the piece, beside all that was written here in the meantime.</source>
        <translation>Was sich in der Datei seit der Fassung geändert hat, aus der sie entstand, kommt in das Stück, neben alles, was hier inzwischen geschrieben wurde.</translation>
    </message>
    <message>
        <source>the edited text: Markdown or plain text</source>
        <translation>der bearbeitete Text: Markdown oder reiner Text</translation>
    </message>
    <message>
        <source>the version that the file was made from: its number or name</source>
        <translation>die Fassung, aus der die Datei entstand: Nummer oder Name</translation>
    </message>
    <message>
        <source>%1, without text that was deleted later</source>
        <translation>%1, ohne Text, der später gelöscht wurde</translation>
    </message>
    <message>
        <source>%1 is given</source>
        <translation>%1 angegeben ist</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 %2 ist</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two choices</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>only when %1</source>
        <translation>nur wenn %1</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two conditions</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 waits: %2 &quot;atelier campaign retry %3 --yes&quot; agrees to it.</source>
        <translation>%1 wartet: %2 Mit „atelier campaign retry %3 --yes“ stimmen Sie zu.</translation>
    </message>
    <message>
        <source> &quot;atelier campaign retry %1&quot; makes what is missing.</source>
        <translation> „atelier campaign retry %1“ macht, was fehlt.</translation>
    </message>
    <message>
        <source>&quot;refine&quot; needs --as KIND: %1.</source>
        <translation>„refine“ braucht --as KIND: %1.</translation>
    </message>
    <message>
        <source>The answer could not be written whole. Is the disk full?</source>
        <translation>Die Antwort ließ sich nicht vollständig schreiben. Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Several versions are called &quot;%1&quot;. Name one by its number in &quot;atelier versions&quot;.</source>
        <translation>Mehrere Fassungen heißen „%1“. Nennen Sie eine mit ihrer Nummer aus „atelier versions“.</translation>
    </message>
    <message>
        <source>Several things in the trash are called &quot;%1&quot;. Name one by its id.</source>
        <translation>Mehreres im Papierkorb heißt „%1“. Nennen Sie eines mit seiner Kennung.</translation>
    </message>
    <message numerus="yes">
        <source>%n words added, %1 removed.</source>
        <translation>
            <numerusform>%n Wort hinzugefügt, %1 entfernt.</numerusform>
            <numerusform>%n Wörter hinzugefügt, %1 entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n words added, %1 removed. The text before is a version.</source>
        <translation>
            <numerusform>Vereint: %n Wort hinzugefügt, %1 entfernt. Der Text von vorher ist eine Fassung.</numerusform>
            <numerusform>Vereint: %n Wörter hinzugefügt, %1 entfernt. Der Text von vorher ist eine Fassung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 has %2; the limit is %3.</source>
        <translation>%1 hat %2; die Grenze ist %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there before is unchanged.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>A part of Atelier is missing: %1.</source>
        <translation>Ein Teil von Atelier fehlt: %1.</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Die Datei konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not valid JSON (%4).</source>
        <translation>%1, Zeile %2, Spalte %3: Das ist kein gültiges JSON (%4).</translation>
    </message>
    <message>
        <source>%1: the file must hold one JSON object.</source>
        <translation>%1: Die Datei muss genau ein JSON-Objekt enthalten.</translation>
    </message>
    <message>
        <source>The schema %1 cannot be used.</source>
        <translation>Das Schema %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>There is no picture %1 in the assets folder.</source>
        <translation>Im Bilderordner ist kein Bild %1.</translation>
    </message>
    <message>
        <source>There is no assets folder to look for %1 in.</source>
        <translation>Es gibt keinen Bilderordner, in dem %1 gesucht werden könnte.</translation>
    </message>
    <message>
        <source>%1 leads out of the assets folder.</source>
        <translation>%1 führt aus dem Bilderordner hinaus.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>eine leere Liste</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n entries</source>
        <translation>
            <numerusform>eine Liste mit %n Eintrag</numerusform>
            <numerusform>eine Liste mit %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a text of %1 characters</source>
        <translation>ein Text von %1 Zeichen</translation>
    </message>
    <message>
        <source>%1: found %2; allowed is %3.</source>
        <translation>%1: gefunden %2; erlaubt ist %3.</translation>
    </message>
    <message>
        <source>%1: found &quot;%2&quot;; allowed is a path below the assets folder, without &quot;..&quot;.</source>
        <translation>%1: gefunden „%2“; erlaubt ist ein Pfad unterhalb des Bilderordners, ohne „..“.</translation>
    </message>
    <message>
        <source>The field %1 is not known and is passed over. Did you mean %2?</source>
        <translation>Das Feld %1 ist nicht bekannt und wird übergangen. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>The field %1 is not known and is passed over.</source>
        <translation>Das Feld %1 ist nicht bekannt und wird übergangen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n problem(s):</source>
        <translation>
            <numerusform>%1 hat %n Fehler:</numerusform>
            <numerusform>%1 hat %n Fehler:</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no usable picture, and generating is switched off. Add a picture to the assets folder or allow generating.</source>
        <translation>„%1“ hat kein brauchbares Bild, und das Erzeugen ist ausgeschaltet. Legen Sie ein Bild in den Bilderordner oder erlauben Sie das Erzeugen.</translation>
    </message>
    <message>
        <source>A picture with the same prompt, model and seed was made before and is used again.</source>
        <translation>Ein Bild mit derselben Beschreibung, demselben Modell und Startwert gab es schon; es wird wiederverwendet.</translation>
    </message>
    <message>
        <source>%1, line %2: a quoted field is not closed.</source>
        <translation>%1, Zeile %2: Ein Feld in Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1, line 1: there is no column “name”. The first line names the columns: name, description, existing_assets.</source>
        <translation>%1, Zeile 1: Es gibt keine Spalte „name“. Die erste Zeile nennt die Spalten: name, description, existing_assets.</translation>
    </message>
    <message>
        <source>%1, line %2: the product has no name.</source>
        <translation>%1, Zeile %2: Das Produkt hat keinen Namen.</translation>
    </message>
    <message>
        <source>The prompt for “%1” is longer than the %2 characters that the model takes. Shorten the product&apos;s name or the style.</source>
        <translation>Die Beschreibung für „%1“ ist länger als die %2 Zeichen, die das Modell annimmt. Kürzen Sie den Namen des Produkts oder den Stil.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>%1 is in use.</source>
        <translation>%1 ist in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Make room and run the campaign again; what is done is kept.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Schaffen Sie Platz und führen Sie die Kampagne noch einmal aus; was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Length for %1</source>
        <translation>Länge für %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n Zeichen zu viel.</numerusform>
            <numerusform>%n Zeichen zu viel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten the text, or leave out what is marked.</source>
        <translation>Kürzen Sie den Text, oder lassen Sie weg, was markiert ist.</translation>
    </message>
    <message>
        <source>It fits, but few people read more than %1 characters there.</source>
        <translation>Es passt, aber dort lesen wenige mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Fits in one post.</source>
        <translation>Passt in einen Beitrag.</translation>
    </message>
    <message>
        <source>Hashtags for %1</source>
        <translation>Hashtags für %1</translation>
    </message>
    <message>
        <source>%1 takes no more than %2.</source>
        <translation>%1 nimmt nicht mehr als %2.</translation>
    </message>
    <message>
        <source>Not more than it takes.</source>
        <translation>Nicht mehr, als es nimmt.</translation>
    </message>
    <message>
        <source>Pictures for %1</source>
        <translation>Bilder für %1</translation>
    </message>
    <message>
        <source>A post there needs a picture.</source>
        <translation>Ein Beitrag dort braucht ein Bild.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>%1 to go.</source>
        <translation>noch %1.</translation>
    </message>
    <message>
        <source>Goal reached.</source>
        <translation>Ziel erreicht.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Es gibt noch keinen Text.</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>At %1 words a minute.</source>
        <translation>Bei %1 Wörtern in der Minute.</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Title length</source>
        <translation>Länge des Titels</translation>
    </message>
    <message>
        <source>Under %1 characters says little in search results.</source>
        <translation>Unter %1 Zeichen sagt er in Suchergebnissen wenig.</translation>
    </message>
    <message>
        <source>Search results cut it after about %1 characters.</source>
        <translation>Suchergebnisse schneiden ihn nach etwa %1 Zeichen ab.</translation>
    </message>
    <message>
        <source>Fits in search results</source>
        <translation>Passt in Suchergebnisse</translation>
    </message>
    <message>
        <source>Description length</source>
        <translation>Länge der Beschreibung</translation>
    </message>
    <message>
        <source>Under %1 characters leaves the choice of words to the search engine.</source>
        <translation>Unter %1 Zeichen überlässt sie die Wortwahl der Suchmaschine.</translation>
    </message>
    <message>
        <source>Heading order</source>
        <translation>Ebenen der Überschriften</translation>
    </message>
    <message>
        <source>A heading has no words.</source>
        <translation>Eine Überschrift hat keine Wörter.</translation>
    </message>
    <message>
        <source>Name the section, or remove the mark.</source>
        <translation>Benennen Sie den Abschnitt, oder entfernen Sie das Zeichen.</translation>
    </message>
    <message>
        <source>%1 is on level %2, after level %3.</source>
        <translation>%1 ist auf Ebene %2, nach Ebene %3.</translation>
    </message>
    <message>
        <source>Make it level %1.</source>
        <translation>Machen Sie daraus Ebene %1.</translation>
    </message>
    <message>
        <source>%1 is a second title.</source>
        <translation>%1 ist ein zweiter Titel.</translation>
    </message>
    <message>
        <source>Make it level 2: a text has one title.</source>
        <translation>Machen Sie daraus Ebene 2: Ein Text hat einen Titel.</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Keine Überschriften</translation>
    </message>
    <message numerus="yes">
        <source>%n title(s), %1, no level skipped</source>
        <translation>
            <numerusform>%n Titel, %1, keine Ebene übersprungen</numerusform>
            <numerusform>%n Titel, %1, keine Ebene übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>Link text</source>
        <translation>Linktext</translation>
    </message>
    <message>
        <source>%1 leads nowhere.</source>
        <translation>%1 führt nirgendwohin.</translation>
    </message>
    <message>
        <source>Give the link an address.</source>
        <translation>Geben Sie dem Link eine Adresse.</translation>
    </message>
    <message>
        <source>A link to %1 has no text.</source>
        <translation>Ein Link nach %1 hat keinen Text.</translation>
    </message>
    <message>
        <source>Say in a few words what is there.</source>
        <translation>Sagen Sie in wenigen Worten, was dort ist.</translation>
    </message>
    <message>
        <source>%1 does not tell where the link leads.</source>
        <translation>%1 sagt nicht, wohin der Link führt.</translation>
    </message>
    <message>
        <source>Use the words for what is there.</source>
        <translation>Nennen Sie, was dort ist.</translation>
    </message>
    <message>
        <source>Every link says where it leads</source>
        <translation>Jeder Link sagt, wohin er führt</translation>
    </message>
    <message>
        <source>Picture description</source>
        <translation>Bildbeschreibung</translation>
    </message>
    <message>
        <source>The picture %1 has no words for those who cannot see it.</source>
        <translation>Das Bild %1 hat keine Worte für alle, die es nicht sehen können.</translation>
    </message>
    <message>
        <source>Write between the brackets what it shows.</source>
        <translation>Schreiben Sie in die Klammern, was es zeigt.</translation>
    </message>
    <message>
        <source>Every picture is described</source>
        <translation>Jedes Bild ist beschrieben</translation>
    </message>
    <message>
        <source>easy to read</source>
        <translation>leicht zu lesen</translation>
    </message>
    <message>
        <source>plain language</source>
        <translation>einfache Sprache</translation>
    </message>
    <message>
        <source>fairly hard to read</source>
        <translation>eher schwer zu lesen</translation>
    </message>
    <message>
        <source>hard to read</source>
        <translation>schwer zu lesen</translation>
    </message>
    <message>
        <source>very hard to read</source>
        <translation>sehr schwer zu lesen</translation>
    </message>
    <message>
        <source>Grade %1, %2.</source>
        <translation>Stufe %1, %2.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Der Text ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) a sentence</source>
        <translation>
            <numerusform>%n Wort je Satz</numerusform>
            <numerusform>%n Wörter je Satz</numerusform>
        </translation>
    </message>
    <message>
        <source>Fair-housing wording</source>
        <translation>Faire Wohnungsanzeigen</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Try %1.</source>
        <translation>Besser: %1.</translation>
    </message>
    <message>
        <source>Readability</source>
        <translation>Lesbarkeit</translation>
    </message>
    <message>
        <source>There is no measure of readability for this language.</source>
        <translation>Für diese Sprache gibt es kein Maß der Lesbarkeit.</translation>
    </message>
    <message>
        <source>There is no measure of readability for %1.</source>
        <translation>Für %1 gibt es kein Maß der Lesbarkeit.</translation>
    </message>
    <message>
        <source>The text is too short to tell.</source>
        <translation>Der Text ist zu kurz, um das zu sagen.</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>Shorter sentences and shorter words make it easier.</source>
        <translation>Kürzere Sätze und kürzere Wörter machen ihn leichter.</translation>
    </message>
    <message>
        <source>Keyword use</source>
        <translation>Gebrauch der Suchwörter</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Use the words where they fit.</source>
        <translation>Verwenden Sie die Wörter, wo sie passen.</translation>
    </message>
    <message>
        <source>%1 is %2 % of all words and reads as stuffed.</source>
        <translation>%1 macht %2 % aller Wörter aus und wirkt gehäuft.</translation>
    </message>
    <message>
        <source>Say some of them in other words.</source>
        <translation>Sagen Sie es stellenweise mit anderen Worten.</translation>
    </message>
    <message>
        <source>All are on target</source>
        <translation>Alle im richtigen Maß</translation>
    </message>
    <message>
        <source>Brand words to avoid</source>
        <translation>Zu vermeidende Wörter der Marke</translation>
    </message>
    <message>
        <source>%1 is a word that the brand avoids.</source>
        <translation>Die Marke vermeidet das Wort %1.</translation>
    </message>
    <message>
        <source>None is used</source>
        <translation>Keines wird verwendet</translation>
    </message>
    <message>
        <source>Brand words to use</source>
        <translation>Erwünschte Wörter der Marke</translation>
    </message>
    <message>
        <source>All are used</source>
        <translation>Alle werden verwendet</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht verwendet: %1</translation>
    </message>
    <message>
        <source>Wording about people is checked in English texts only.</source>
        <translation>Wörter über Menschen werden nur in englischen Texten geprüft.</translation>
    </message>
    <message>
        <source>No words about who should live there</source>
        <translation>Nichts darüber, wer dort wohnen soll</translation>
    </message>
    <message>
        <source>Several items&apos; ids begin with &quot;%1&quot;. Give more of it.</source>
        <translation>Mehrere Stücke haben Kennungen, die mit „%1“ beginnen. Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>Several items have the title &quot;%1&quot;. Name one by its id.</source>
        <translation>Mehrere Stücke haben den Titel „%1“. Nennen Sie eines mit seiner Kennung.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) were not valid UTF-8 and are shown as �, on line(s) %1.</source>
        <translation>
            <numerusform>%n Byte war kein gültiges UTF-8 und wird als � gezeigt, in Zeile %1.</numerusform>
            <numerusform>%n Bytes waren kein gültiges UTF-8 und werden als � gezeigt, in Zeile %1.</numerusform>
        </translation>
    </message>
    <message>
        <source> and more</source>
        <translation> und weiteren</translation>
    </message>
    <message>
        <source>The file was UTF-16; Atelier keeps texts as UTF-8.</source>
        <translation>Die Datei war UTF-16; Atelier speichert Texte als UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text file. Markdown and plain text can be imported.</source>
        <translation>%1 ist keine Textdatei. Aufgenommen werden Markdown und reiner Text.</translation>
    </message>
    <message>
        <source>The file was not UTF-8 and was read as Windows-1252 (Western European); look at its accents.</source>
        <translation>Die Datei war kein UTF-8 und wurde als Windows-1252 (westeuropäisch) gelesen; achten Sie auf Umlaute und Akzente.</translation>
    </message>
    <message numerus="yes">
        <source>%n broken character(s) are shown as �.</source>
        <translation>
            <numerusform>%n kaputtes Zeichen wird als � gezeigt.</numerusform>
            <numerusform>%n kaputte Zeichen werden als � gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Null characters were left out.</source>
        <translation>Nullzeichen wurden weggelassen.</translation>
    </message>
    <message>
        <source>There is no export format %1; there are %2.</source>
        <translation>Es gibt kein Format %1; es gibt %2.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>This export format is not known.</source>
        <translation>Dieses Format ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Line %1 of the file&apos;s fields was not understood and is left out: %2</source>
        <translation>Zeile %1 der Felder am Anfang der Datei wurde nicht verstanden und ist weggelassen: %2</translation>
    </message>
    <message>
        <source>The date %1 was not understood and is left out.</source>
        <translation>Das Datum %1 wurde nicht verstanden und ist weggelassen.</translation>
    </message>
    <message>
        <source>%1 has %2; the limit for imported texts is %3.</source>
        <translation>%1 hat %2; die Grenze für aufgenommene Texte ist %3.</translation>
    </message>
    <message>
        <source>The status “%1” is not known here and is left out.</source>
        <translation>Der Zustand „%1“ ist hier nicht bekannt und ist weggelassen.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt weder Datei noch Ordner %1.</translation>
    </message>
    <message>
        <source>There are no Markdown or text files in %1.</source>
        <translation>In %1 sind keine Markdown- oder Textdateien.</translation>
    </message>
    <message>
        <source>PDF and ODT need fonts, which this program was started without. Export Markdown or HTML.</source>
        <translation>PDF und ODT brauchen Schriften, ohne die dieses Programm gestartet wurde. Exportieren Sie Markdown oder HTML.</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Authorship: %1</source>
        <translation>Urheber: %1</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>Die PDF-Datei konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>The ODT file could not be made.</source>
        <translation>Die ODT-Datei konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>The picture %1 could not be taken along.</source>
        <translation>Das Bild %1 konnte nicht mitgenommen werden.</translation>
    </message>
    <message>
        <source>A composed picture has 64 to 4096 pixels a side.</source>
        <translation>Ein gestaltetes Bild hat 64 bis 4096 Pixel je Seite.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The picture is animated; its first frame is used.</source>
        <translation>Das Bild ist animiert; verwendet wird das erste Einzelbild.</translation>
    </message>
    <message>
        <source>The picture is made for print (CMYK); its colours are converted to sRGB.</source>
        <translation>Das Bild ist für den Druck (CMYK); seine Farben werden nach sRGB umgewandelt.</translation>
    </message>
    <message>
        <source>The picture announces %1 × %2 pixels; at most 200 megapixels are taken. Make it smaller.</source>
        <translation>Das Bild kündigt %1 × %2 Pixel an; angenommen werden höchstens 200 Megapixel. Machen Sie es kleiner.</translation>
    </message>
    <message>
        <source>The picture is interlaced and has %1 × %2 pixels; at most 64 megapixels are taken in this form. Save it without interlacing or make it smaller.</source>
        <translation>Das Bild ist interlaced und hat %1 × %2 Pixel; in dieser Form werden höchstens 64 Megapixel angenommen. Speichern Sie es ohne Interlacing oder machen Sie es kleiner.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut short and cannot be used.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten und kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>Das Bild ist leer.</translation>
    </message>
    <message>
        <source>This is not a picture that Atelier reads. Use JPEG, PNG, WebP, GIF, AVIF or TIFF.</source>
        <translation>Dieses Bild kann Atelier nicht lesen. Verwenden Sie JPEG, PNG, WebP, GIF, AVIF oder TIFF.</translation>
    </message>
    <message>
        <source>The logo %1: %2</source>
        <translation>Das Logo %1: %2</translation>
    </message>
    <message>
        <source>Neither the font %1 nor any other installed font has the character %2. Remove it from the message or install a font that has it.</source>
        <translation>Weder die Schrift %1 noch eine andere vorhandene Schrift hat das Zeichen %2. Entfernen Sie es aus dem Spruch oder installieren Sie eine Schrift, die es hat.</translation>
    </message>
    <message>
        <source>Neither the font %1 nor any other installed font has the %3 character %2. Install a font for the %3 script.</source>
        <translation>Weder die Schrift %1 noch eine andere vorhandene Schrift hat das Zeichen %2 (%3). Installieren Sie eine Schrift für %3.</translation>
    </message>
    <message>
        <source>The message of %1 characters does not fit, even at %2 pixels. Shorten it.</source>
        <translation>Der Spruch von %1 Zeichen passt nicht, auch nicht mit %2 Pixeln. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 is used instead.</source>
        <translation>Die Schrift %1 ist nicht vorhanden; stattdessen wird %2 verwendet.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Make room or choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>This machine cannot write %1 pictures.</source>
        <translation>Dieser Computer kann keine %1-Bilder schreiben.</translation>
    </message>
    <message>
        <source>Pictures cannot be worked on: a part of Atelier is missing. Install Atelier again.</source>
        <translation>Bilder können nicht bearbeitet werden: Ein Teil von Atelier fehlt. Installieren Sie Atelier neu.</translation>
    </message>
    <message>
        <source>Composing</source>
        <translation>Gestalten</translation>
    </message>
    <message>
        <source>%1: the format %2 is there twice.</source>
        <translation>%1: Das Format %2 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>%1: the safe area of %2 is empty.</source>
        <translation>%1: Der sichere Bereich von %2 ist leer.</translation>
    </message>
    <message>
        <source>There is no format “%1”. Did you mean %2?</source>
        <translation>Es gibt kein Format „%1“. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>There is no format “%1”. Known are: %2.</source>
        <translation>Es gibt kein Format „%1“. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a model. A model is written provider:model, for example openai:gpt-4.1, or offline.</source>
        <translation>„%1“ ist kein Modell. Ein Modell schreibt man anbieter:modell, zum Beispiel openai:gpt-4.1, oder offline.</translation>
    </message>
    <message>
        <source>%1: the price of “%2” names a source that is not listed.</source>
        <translation>%1: Der Preis von „%2“ nennt eine Quelle, die nicht aufgeführt ist.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The workspace is damaged, so no backup was made: the earlier ones are better. Restore one of them.</source>
        <translation>Der Arbeitsbereich ist beschädigt, deshalb wurde keine Sicherung gemacht: Die früheren sind besser. Stellen Sie eine davon wieder her.</translation>
    </message>
    <message>
        <source>There is no backup in %1.</source>
        <translation>In %1 ist keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;. The nearest is &quot;%2&quot;.</source>
        <translation>Es gibt keine Sicherung „%1“. Am nächsten kommt „%2“.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Choose another one.</source>
        <translation>Die Sicherung %1 ist beschädigt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The workspace %1 is open. Close Atelier everywhere before you restore a backup.</source>
        <translation>Der Arbeitsbereich %1 ist geöffnet. Schließen Sie Atelier überall, bevor Sie eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The backup %1 could not be copied. Is there enough space on the disk?</source>
        <translation>Die Sicherung %1 konnte nicht kopiert werden. Ist genug Platz auf dem Datenträger?</translation>
    </message>
    <message>
        <source>%1 could not be put in place of studio.db.</source>
        <translation>%1 konnte nicht an die Stelle von studio.db gesetzt werden.</translation>
    </message>
    <message>
        <source>The daily backup failed. %1</source>
        <translation>Die tägliche Sicherung ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>%1 could not be moved to %2.</source>
        <translation>%1 konnte nicht nach %2 verschoben werden.</translation>
    </message>
    <message>
        <source>The backup %1 could not be written.</source>
        <translation>Die Sicherung %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The history of changes is damaged at change %1. Restore a backup.</source>
        <translation>Der Verlauf der Änderungen ist bei Änderung %1 beschädigt. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A change in the log is damaged.</source>
        <translation>Eine Änderung im Verlauf ist beschädigt.</translation>
    </message>
    <message>
        <source>It does not exist (any more).</source>
        <translation>Das gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Die Datei ist heil.</translation>
    </message>
    <message>
        <source>The file is damaged (%1). Restore a backup.</source>
        <translation>Die Datei ist beschädigt (%1). Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>history of changes</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The texts of these items are damaged: %1. Restore a backup.</source>
        <translation>Die Texte dieser Stücke sind beschädigt: %1. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <source>Everything can be found.</source>
        <translation>Alles ist auffindbar.</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>All files are as they were added.</source>
        <translation>Alle Dateien sind, wie sie aufgenommen wurden.</translation>
    </message>
    <message>
        <source>These files were changed or are damaged: %1.</source>
        <translation>Diese Dateien wurden geändert oder sind beschädigt: %1.</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>There is none yet. Make one with: atelier backup create</source>
        <translation>Es gibt noch keine. Eine machen: atelier backup create</translation>
    </message>
    <message>
        <source>The latest, %1, is %2 days old.</source>
        <translation>Die letzte, %1, ist %2 Tage alt.</translation>
    </message>
    <message>
        <source>The latest is %1.</source>
        <translation>Die letzte ist %1.</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>%1 free.</source>
        <translation>%1 frei.</translation>
    </message>
    <message>
        <source>Changes of another machine are damaged or incomplete.</source>
        <translation>Änderungen eines anderen Computers sind beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Records of the kind &quot;%1&quot; cannot be filtered by &quot;%2&quot;.</source>
        <translation>Einträge der Art „%1“ lassen sich nicht nach „%2“ filtern.</translation>
    </message>
    <message>
        <source>Records of the kind &quot;%1&quot; cannot be sorted by &quot;%2&quot;.</source>
        <translation>Einträge der Art „%1“ lassen sich nicht nach „%2“ ordnen.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 could not be written. Free some space; nothing that was saved is lost.</source>
        <translation>Der Datenträger ist voll, deshalb konnte %1 nicht geschrieben werden. Schaffen Sie Platz; nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Another program holds %1 locked. Try again in a moment.</source>
        <translation>Ein anderes Programm hält %1 gesperrt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of its folder.</source>
        <translation>%1 kann nicht geschrieben werden. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. The disk may be full or failing.</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden. Vielleicht ist der Datenträger voll oder defekt.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Check the permissions of its folder.</source>
        <translation>%1 konnte nicht geöffnet werden. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>An internal error of the database: %1</source>
        <translation>Ein interner Fehler der Datenbank: %1</translation>
    </message>
    <message>
        <source>The kind of record &quot;%1&quot; was never declared.</source>
        <translation>Die Art „%1“ wurde nie deklariert.</translation>
    </message>
    <message>
        <source>The workspace %1 was last used by a newer version of Atelier. Update Atelier to open it; nothing in it was changed.</source>
        <translation>Der Arbeitsbereich %1 wurde zuletzt von einem neueren Atelier verwendet. Aktualisieren Sie Atelier, um ihn zu öffnen; nichts darin wurde verändert.</translation>
    </message>
    <message>
        <source>Restore the latest backup with: atelier backup restore %1</source>
        <translation>Die letzte Sicherung wiederherstellen mit: atelier backup restore %1</translation>
    </message>
    <message>
        <source>There is no backup yet; keep the folder, its pieces may be saved.</source>
        <translation>Es gibt noch keine Sicherung; bewahren Sie den Ordner auf, seine Stücke lassen sich vielleicht retten.</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged. %2</source>
        <translation>Der Arbeitsbereich %1 ist beschädigt. %2</translation>
    </message>
    <message>
        <source>The workspace folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 für den Arbeitsbereich kann nicht angelegt werden. Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>%1 is not a workspace: it holds other files (%2). Name an empty or a new folder.</source>
        <translation>%1 ist kein Arbeitsbereich: Er enthält andere Dateien (%2). Nennen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The workspace folder %1 cannot be written. Check its permissions.</source>
        <translation>In den Ordner %1 des Arbeitsbereichs kann nicht geschrieben werden. Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>There is no workspace in %1.</source>
        <translation>In %1 ist kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 is not a workspace of Atelier.</source>
        <translation>%1 ist kein Arbeitsbereich von Atelier.</translation>
    </message>
    <message>
        <source>There is no such text.</source>
        <translation>Einen solchen Text gibt es nicht.</translation>
    </message>
    <message>
        <source>Emptied the trash</source>
        <translation>Papierkorb geleert</translation>
    </message>
    <message>
        <source>A change of the workspace asked for another one while it was being made.</source>
        <translation>Eine Änderung des Arbeitsbereichs verlangte eine andere, während sie selbst entstand.</translation>
    </message>
    <message>
        <source>The workspace was opened for reading only.</source>
        <translation>Der Arbeitsbereich wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came back from the trash, since somebody edited them elsewhere.</source>
        <translation>
            <numerusform>%n Stück kam aus dem Papierkorb zurück, weil es anderswo bearbeitet wurde.</numerusform>
            <numerusform>%n Stücke kamen aus dem Papierkorb zurück, weil sie anderswo bearbeitet wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of another machine is more than an hour ahead. Its changes were kept in the order in which they came; please set that clock.</source>
        <translation>Die Uhr eines anderen Computers geht mehr als eine Stunde vor. Seine Änderungen wurden in der Reihenfolge behalten, in der sie kamen; stellen Sie bitte jene Uhr.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>%1 has no input “%2”.</source>
        <translation>%1 hat keine Eingabe „%2“.</translation>
    </message>
    <message>
        <source> Did you mean “%1”?</source>
        <translation> Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source> Its inputs are %1.</source>
        <translation> Die Eingaben sind %1.</translation>
    </message>
    <message>
        <source>“%1” (%2) is missing; %3 cannot be written without it.</source>
        <translation>„%1“ (%2) fehlt; ohne sie kann %3 nicht geschrieben werden.</translation>
    </message>
    <message>
        <source> Choose one of %1.</source>
        <translation> Wählen Sie eines von %1.</translation>
    </message>
    <message>
        <source> For example: %1.</source>
        <translation> Zum Beispiel: %1.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>%1 may have at most %2 characters; %3 were given (“%4”).</source>
        <translation>%1 darf höchstens %2 Zeichen haben; angegeben wurden %3 („%4“).</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>of at least %1</source>
        <translation>von mindestens %1</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>von höchstens %1</translation>
    </message>
    <message>
        <source>%1 must be a number %2; “%3” was given.</source>
        <translation>%1 muss eine Zahl %2 sein; angegeben wurde „%3“.</translation>
    </message>
    <message>
        <source>%1 is a switch: give on or off; “%2” was given.</source>
        <translation>%1 ist ein Schalter: Geben Sie on oder off an; angegeben wurde „%2“.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: choose one of %3%4.</source>
        <translation>%1 kann nicht „%2“ sein: Wählen Sie eines von %3%4.</translation>
    </message>
    <message>
        <source>, or a number of words %1</source>
        <translation>, oder eine Wortzahl %1</translation>
    </message>
    <message>
        <source>%1 takes at most %2 entries; %3 were given.</source>
        <translation>%1 nimmt höchstens %2 Einträge; angegeben wurden %3.</translation>
    </message>
    <message>
        <source>%1 takes pairs such as bedrooms=3; “%2” was given.</source>
        <translation>%1 nimmt Paare wie bedrooms=3; angegeben wurde „%2“.</translation>
    </message>
    <message>
        <source>%1: a name may have at most 60 characters; “%2” has %3.</source>
        <translation>%1: Ein Name darf höchstens 60 Zeichen haben; „%2“ hat %3.</translation>
    </message>
    <message>
        <source>%1 takes at most %2 pairs; %3 were given.</source>
        <translation>%1 nimmt höchstens %2 Paare; angegeben wurden %3.</translation>
    </message>
    <message>
        <source>%1 takes one value; %2 were given.</source>
        <translation>%1 nimmt einen Wert; angegeben wurden %2.</translation>
    </message>
    <message>
        <source>an input has this name already</source>
        <translation>eine Eingabe heißt schon so</translation>
    </message>
    <message>
        <source>“%1” is not a list or facts input</source>
        <translation>„%1“ ist keine Eingabe für eine Liste oder Fakten</translation>
    </message>
    <message>
        <source>there is no input or rule “%1”</source>
        <translation>es gibt weder Eingabe noch Regel „%1“</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>there is no filter “%1”</source>
        <translation>es gibt keinen Filter „%1“</translation>
    </message>
    <message>
        <source>there is no input “%1” to ask for</source>
        <translation>es gibt keine Eingabe „%1“, nach der gefragt werden könnte</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”</source>
        <translation>„%1“ hat keine Auswahl „%2“</translation>
    </message>
    <message>
        <source>there is no rule “%1”</source>
        <translation>es gibt keine Regel „%1“</translation>
    </message>
    <message>
        <source>this rule leads back to itself</source>
        <translation>diese Regel führt auf sich selbst zurück</translation>
    </message>
    <message>
        <source>character %1 of “%2”: %3</source>
        <translation>Zeichen %1 von „%2“: %3</translation>
    </message>
    <message>
        <source>“%1” is not a condition</source>
        <translation>„%1“ ist keine Bedingung</translation>
    </message>
    <message>
        <source>“%1”: write != instead of !</source>
        <translation>„%1“: schreiben Sie != statt !</translation>
    </message>
    <message>
        <source>a bracket is closed here that was not opened</source>
        <translation>hier schließt eine Klammer, die nicht geöffnet wurde</translation>
    </message>
    <message>
        <source>this [ is not closed</source>
        <translation>diese [ ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a choice needs at least two alternatives: [one|other]</source>
        <translation>eine Wahl braucht mindestens zwei Möglichkeiten: [eins|anderes]</translation>
    </message>
    <message>
        <source>this { is not closed</source>
        <translation>diese { ist nicht geschlossen</translation>
    </message>
    <message>
        <source>“%1” is not a name</source>
        <translation>„%1“ ist kein Name</translation>
    </message>
    <message>
        <source>a condition ends with a colon: {?name:text}</source>
        <translation>eine Bedingung endet mit einem Doppelpunkt: {?name:text}</translation>
    </message>
    <message>
        <source>it depends on “%1”, which must be an input further up</source>
        <translation>sie hängt von „%1“ ab; das muss eine Eingabe weiter oben sein</translation>
    </message>
    <message>
        <source>the name “%1” is taken by an input further up</source>
        <translation>der Name „%1“ gehört schon einer Eingabe weiter oben</translation>
    </message>
    <message>
        <source>a choice needs at least two choices</source>
        <translation>eine Auswahl braucht mindestens zwei Möglichkeiten</translation>
    </message>
    <message>
        <source>the choice “%1” is there twice</source>
        <translation>die Möglichkeit „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>The offline writer works by rules and can only fix grammar, shorten and simplify. Choose a model for this.</source>
        <translation>Der Offline-Schreiber arbeitet nach Regeln und kann nur Grammatik verbessern, kürzen und vereinfachen. Wählen Sie dafür ein Modell.</translation>
    </message>
    <message>
        <source>The shortest post that says all of this has %1 characters; %2 takes %3. Shorten the topic or the brand’s disclaimer, or choose another platform.</source>
        <translation>Der kürzeste Beitrag, der das alles sagt, hat %1 Zeichen; %2 nimmt %3 an. Kürzen Sie das Thema oder den Hinweis der Marke, oder wählen Sie eine andere Plattform.</translation>
    </message>
    <message>
        <source>The offline writer has no rules for %1. Choose a model.</source>
        <translation>Der Offline-Schreiber hat keine Regeln für %1. Wählen Sie ein Modell.</translation>
    </message>
    <message>
        <source>The rules of %1 for the offline writer are wrong: %2.</source>
        <translation>Die Regeln von %1 für den Offline-Schreiber sind falsch: %2.</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>Beispiel-Arbeitsbereich</translation>
    </message>
    <message>
        <source>the model refused to answer.</source>
        <translation>das Modell hat die Antwort verweigert.</translation>
    </message>
    <message>
        <source>Amazon Bedrock&apos;s model “%1” is not one whose pictures Atelier can ask for.</source>
        <translation>Das Modell „%1“ von Amazon Bedrock gehört nicht zu denen, die Atelier um Bilder bitten kann.</translation>
    </message>
    <message>
        <source>“%1” takes a description of up to %2 characters; this one has %3.</source>
        <translation>„%1“ nimmt eine Beschreibung von bis zu %2 Zeichen; diese hat %3.</translation>
    </message>
    <message>
        <source>This ComfyUI server does not have the node “%1”.</source>
        <translation>Dieser ComfyUI-Server hat den Knoten „%1“ nicht.</translation>
    </message>
    <message>
        <source>ComfyUI does not have the checkpoint “%1”.</source>
        <translation>ComfyUI hat den Checkpoint „%1“ nicht.</translation>
    </message>
    <message>
        <source>%1 is not a graph in ComfyUI&apos;s API form. In ComfyUI, export it with “Export (API)”.</source>
        <translation>%1 ist kein Graph in der API-Form von ComfyUI. Exportieren Sie ihn in ComfyUI mit „Export (API)“.</translation>
    </message>
    <message>
        <source>%1 has no place {{prompt}}, so the description would be ignored. Write {{prompt}} in its text node.</source>
        <translation>%1 hat keine Stelle {{prompt}}, die Beschreibung bliebe also unbeachtet. Schreiben Sie {{prompt}} in den Textknoten.</translation>
    </message>
    <message>
        <source>ComfyUI ran out of memory. Choose a smaller picture or a smaller model.</source>
        <translation>ComfyUI ging der Speicher aus. Wählen Sie ein kleineres Bild oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>ComfyUI failed at “%1”: %2</source>
        <translation>ComfyUI scheiterte an „%1“: %2</translation>
    </message>
    <message>
        <source>The picture was stopped in ComfyUI.</source>
        <translation>Das Bild wurde in ComfyUI angehalten.</translation>
    </message>
    <message>
        <source>ComfyUI failed and did not say why.</source>
        <translation>ComfyUI scheiterte und sagte nicht, warum.</translation>
    </message>
    <message>
        <source>ComfyUI finished without a new picture: the graph saves none. Add a “Save Image” node.</source>
        <translation>ComfyUI endete ohne ein neues Bild: Der Graph speichert keines. Fügen Sie einen Knoten „Save Image“ hinzu.</translation>
    </message>
    <message>
        <source>ComfyUI refused the graph: %1</source>
        <translation>ComfyUI lehnte den Graphen ab: %1</translation>
    </message>
    <message>
        <source>%1 did not answer as ComfyUI does.</source>
        <translation>%1 antwortete nicht wie ComfyUI.</translation>
    </message>
    <message>
        <source>what came is no PNG, JPEG or WebP, or not whole.</source>
        <translation>was ankam, ist kein PNG, JPEG oder WebP, oder nicht vollständig.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>%1 makes no pictures. Choose another model.</source>
        <translation>%1 macht keine Bilder. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>%1 (%2) answered without a picture.</source>
        <translation>%1 (%2) antwortete ohne Bild.</translation>
    </message>
    <message>
        <source> It said: %1</source>
        <translation> Die Antwort war: %1</translation>
    </message>
    <message>
        <source>%1 makes pictures, it does not write. Choose another model.</source>
        <translation>%1 macht Bilder und schreibt nicht. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>“%1” names no model. Write it as provider:model, for example openai:gpt-4.1.</source>
        <translation>„%1“ nennt kein Modell. Schreiben Sie anbieter:modell, zum Beispiel openai:gpt-4.1.</translation>
    </message>
    <message>
        <source>There is no provider “%1”.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source> Known are: %1.</source>
        <translation> Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>%1 sent an answer without text. Try again, or choose another model.</source>
        <translation>%1 sandte eine Antwort ohne Text. Versuchen Sie es noch einmal, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>the answer was withheld.</source>
        <translation>die Antwort wurde zurückgehalten.</translation>
    </message>
    <message>
        <source>%1 did not answer with a list of models.</source>
        <translation>%1 antwortete nicht mit einer Liste von Modellen.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 does not run at %2.</source>
        <translation>%1 läuft nicht unter %2.</translation>
    </message>
    <message>
        <source>%1 does not allow this with the key in use: %2</source>
        <translation>%1 erlaubt das mit diesem Schlüssel nicht: %2</translation>
    </message>
    <message>
        <source>%1 does not offer the model “%2”. Choose one that it lists.</source>
        <translation>%1 bietet das Modell „%2“ nicht an. Wählen Sie eines, das dort aufgeführt ist.</translation>
    </message>
    <message>
        <source>%1 gets too many requests from this account at the moment. Try again later.</source>
        <translation>%1 bekommt von diesem Konto gerade zu viele Anfragen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The request is too long for %1. Shorten it. It said: %2</source>
        <translation>Die Anfrage ist zu lang für %1. Kürzen Sie sie. Die Antwort war: %2</translation>
    </message>
    <message>
        <source>%1 refused because of its content rules: %2</source>
        <translation>%1 lehnte wegen seiner Inhaltsregeln ab: %2</translation>
    </message>
    <message>
        <source>%1 refused the request: %2</source>
        <translation>%1 lehnte die Anfrage ab: %2</translation>
    </message>
    <message>
        <source>%1 could not answer: %2 Try again later.</source>
        <translation>%1 konnte nicht antworten: %2 Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The streamed answer was damaged on its way. Try again.</source>
        <translation>Die Antwort wurde auf ihrem Weg beschädigt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not accept the key (status %2). Check the key.</source>
        <translation>%1 nahm den Schlüssel nicht an (Status %2). Prüfen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 does not allow this with the key in use (status %2). Check the account&apos;s rights.</source>
        <translation>%1 erlaubt das mit diesem Schlüssel nicht (Status %2). Prüfen Sie die Rechte des Kontos.</translation>
    </message>
    <message>
        <source>%1 does not know what was asked for (status %2). Check the model&apos;s name and the service&apos;s address.</source>
        <translation>%1 kennt nicht, wonach gefragt wurde (Status %2). Prüfen Sie den Namen des Modells und die Adresse des Dienstes.</translation>
    </message>
    <message>
        <source>%1 gets too many requests from this account at the moment (status %2). Try again later.</source>
        <translation>%1 bekommt von diesem Konto gerade zu viele Anfragen (Status %2). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The request is too large for %1 (status %2). Shorten it.</source>
        <translation>Die Anfrage ist zu groß für %1 (Status %2). Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>%1 could not answer (status %2). Try again later.</source>
        <translation>%1 konnte nicht antworten (Status %2). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 refused the request (status %2).</source>
        <translation>%1 lehnte die Anfrage ab (Status %2).</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and the network.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie die Adresse und das Netz.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered. The request may have been carried out; it was not sent again.</source>
        <translation>%1 schloss die Verbindung, bevor eine Antwort kam. Vielleicht wurde die Anfrage ausgeführt; sie wurde nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>%1 took the request but did not answer in time. It was not sent again.</source>
        <translation>%1 nahm die Anfrage an, antwortete aber nicht rechtzeitig. Sie wurde nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>%1 stopped in the middle of its answer.</source>
        <translation>%1 hörte mitten in der Antwort auf.</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of the answer.</source>
        <translation>Die Verbindung zu %1 brach mitten in der Antwort ab.</translation>
    </message>
    <message>
        <source>%1 sent more than the %2 that an answer may have, so it was stopped.</source>
        <translation>%1 sandte mehr als die %2, die eine Antwort haben darf, und wurde deshalb angehalten.</translation>
    </message>
    <message>
        <source>%1 points to another address, %2. The key was not sent there. If you trust that address, set it as the service&apos;s address.</source>
        <translation>%1 verweist auf eine andere Adresse, %2. Der Schlüssel wurde nicht dorthin gesendet. Wenn Sie jener Adresse vertrauen, tragen Sie sie als Adresse des Dienstes ein.</translation>
    </message>
    <message>
        <source>%1 stopped before its answer was complete.</source>
        <translation>%1 hörte auf, bevor die Antwort vollständig war.</translation>
    </message>
    <message numerus="yes">
        <source>It was asked %n time(s).</source>
        <translation>
            <numerusform>Es wurde %n Mal gefragt.</numerusform>
            <numerusform>Es wurde %n Mal gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>One part of the streamed answer is too large.</source>
        <translation>Ein Teil der Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>There is no such secret in the keychain.</source>
        <translation>Dieses Geheimnis ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain did not open. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ging nicht auf. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The design values are damaged: %1 is missing or wrong.</source>
        <translation>Die Gestaltungswerte sind beschädigt: %1 fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>This version is not in the history of the text. It may not have arrived yet from another machine.</source>
        <translation>Diese Fassung ist nicht im Verlauf des Textes. Vielleicht ist sie von einem anderen Computer noch nicht angekommen.</translation>
    </message>
    <message>
        <source>An author&apos;s name must have 1 to 255 bytes.</source>
        <translation>Der Name eines Urhebers muss 1 bis 255 Bytes haben.</translation>
    </message>
    <message>
        <source>The edit lies outside of the text.</source>
        <translation>Die Änderung liegt außerhalb des Textes.</translation>
    </message>
    <message>
        <source>The edit would take a character apart.</source>
        <translation>Die Änderung würde ein Zeichen zerteilen.</translation>
    </message>
    <message>
        <source>The inserted text has half a character in it.</source>
        <translation>Der eingefügte Text enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>The history of this text is full. Continue in a new item.</source>
        <translation>Der Verlauf dieses Textes ist voll. Fahren Sie in einem neuen Stück fort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a tone, for example &quot;friendly&quot;.</source>
        <translation>„%1“ braucht einen Ton, zum Beispiel „friendly“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a language, for example &quot;German&quot;.</source>
        <translation>„%1“ braucht eine Sprache, zum Beispiel „German“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs an instruction, for example &quot;turn the list into a paragraph&quot;.</source>
        <translation>„%1“ braucht eine Anweisung, zum Beispiel „mach aus der Liste einen Absatz“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a way to refine a text.</source>
        <translation>„%1“ ist keine Art, einen Text zu überarbeiten.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no text to refine.</source>
        <translation>Es gibt keinen Text zum Überarbeiten.</translation>
    </message>
    <message>
        <source>Waiting for the pictures before</source>
        <translation>Wartet auf die Bilder davor</translation>
    </message>
    <message>
        <source>Handing the graph to ComfyUI</source>
        <translation>Übergibt den Graphen an ComfyUI</translation>
    </message>
    <message>
        <source>Waiting in ComfyUI&apos;s queue</source>
        <translation>Wartet in der Schlange von ComfyUI</translation>
    </message>
    <message>
        <source>Making the picture</source>
        <translation>Macht das Bild</translation>
    </message>
    <message>
        <source>ComfyUI no longer knows of the picture: it was restarted, or its queue was emptied. Try again.</source>
        <translation>ComfyUI kennt das Bild nicht mehr: Es wurde neu gestartet, oder seine Schlange wurde geleert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>ComfyUI sent something that is no whole picture.</source>
        <translation>ComfyUI sandte etwas, das kein vollständiges Bild ist.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 needs a key. Set the variable %2, or enter the key in Settings, AI models.</source>
        <translation>%1 braucht einen Schlüssel. Setzen Sie die Variable %2, oder tragen Sie den Schlüssel unter Einstellungen, KI-Modelle ein.</translation>
    </message>
    <message>
        <source>%1 asks for a key that it was not given. Check its address in Settings, AI models.</source>
        <translation>%1 verlangt einen Schlüssel, der nicht angegeben ist. Prüfen Sie die Adresse unter Einstellungen, KI-Modelle.</translation>
    </message>
    <message>
        <source>%1 did not accept the key. Check %2, or the key in Settings, AI models.</source>
        <translation>%1 nahm den Schlüssel nicht an. Prüfen Sie %2, oder den Schlüssel unter Einstellungen, KI-Modelle.</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;.</source>
        <translation>Es gibt keine Kampagne „%1“.</translation>
    </message>
    <message>
        <source>Another Atelier is working on the campaign in %1. Wait until it is done or stop it there.</source>
        <translation>Ein anderes Atelier arbeitet an der Kampagne in %1. Warten Sie, bis es fertig ist, oder halten Sie es dort an.</translation>
    </message>
    <message>
        <source>The picture %1 was there and is gone. Retry to make it again.</source>
        <translation>Das Bild %1 war da und ist verschwunden. „Wiederholen“ macht es neu.</translation>
    </message>
    <message>
        <source>%1 needs at least %2 characters; “%3” has %4.</source>
        <translation>%1 braucht mindestens %2 Zeichen; „%3“ hat %4.</translation>
    </message>
    <message>
        <source>The ZIP file would be larger than 4 GB or hold more than 65,535 files. Export to a folder.</source>
        <translation>Die ZIP-Datei würde größer als 4 GB oder hätte mehr als 65.535 Dateien. Exportiere in einen Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Make room and export again.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Schaff Platz und exportiere nochmals.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be copied: %2. Nothing was exported.</source>
        <translation>%1 konnte nicht kopiert werden: %2. Nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1. Choose another folder.</source>
        <translation>In %1 kann nichts geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder of the campaign %1 is gone: %2</source>
        <translation>Der Ordner der Kampagne %1 ist weg: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>region, its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language, its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Main message</source>
        <translation>Hauptbotschaft</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>%1 reached its output limit before it wrote a word: %2 tokens went into thinking.</source>
        <translation>%1 erreichte die Ausgabegrenze, bevor ein Wort geschrieben war: %2 Token gingen in das Nachdenken.</translation>
    </message>
    <message>
        <source>%1 reached its output limit before it wrote a word.</source>
        <translation>%1 erreichte die Ausgabegrenze, bevor ein Wort geschrieben war.</translation>
    </message>
    <message>
        <source>Trying again will not help: raise the server&apos;s output limit or context length, ask for a shorter text, or choose a model that thinks less.</source>
        <translation>Ein neuer Versuch hilft nicht: Erhöhen Sie die Ausgabegrenze oder Kontextlänge des Servers, bitten Sie um einen kürzeren Text, oder wählen Sie ein Modell, das weniger nachdenkt.</translation>
    </message>
    <message>
        <source>Trying again will not help: ask for a shorter text, or choose a model that thinks less.</source>
        <translation>Ein neuer Versuch hilft nicht: Bitten Sie um einen kürzeren Text, oder wählen Sie ein Modell, das weniger nachdenkt.</translation>
    </message>
    <message>
        <source>%1 (in any region of the world)</source>
        <translation>%1 (in irgendeiner Region der Welt)</translation>
    </message>
    <message>
        <source>%1 failed several times in a row, so it is left alone for another %2 s. The last failure was:</source>
        <translation>%1 scheiterte mehrmals hintereinander und wird deshalb noch %2 s in Ruhe gelassen. Zuletzt hieß es:</translation>
    </message>
    <message>
        <source>Deleted text could not be dropped from old versions. %1</source>
        <translation>Gelöschter Text konnte nicht aus alten Fassungen entfernt werden. %1</translation>
    </message>
    <message>
        <source>Files that nothing uses any more could not be removed. %1</source>
        <translation>Dateien, die nichts mehr verwendet, konnten nicht entfernt werden. %1</translation>
    </message>
    <message>
        <source>Merge a text edited elsewhere</source>
        <translation>Anderswo bearbeiteten Text vereinen</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiedergefunden</translation>
    </message>
    <message>
        <source>Dropped deleted text</source>
        <translation>Gelöschten Text entfernt</translation>
    </message>
    <message>
        <source>Somebody wrote in a piece that was deleted for good here. What was written is in a new piece called &quot;Recovered&quot;.</source>
        <translation>Jemand schrieb in einem Stück, das hier endgültig gelöscht war. Das Geschriebene steht in einem neuen Stück namens „Wiedergefunden“.</translation>
    </message>
    <message>
        <source>Recovered what was written in a deleted piece</source>
        <translation>Aus einem gelöschten Stück wiedergefunden</translation>
    </message>
    <message>
        <source>This text was removed for good, so nothing more can be written into it. Copy what you still need to another item.</source>
        <translation>Dieser Text wurde endgültig gelöscht, deshalb kann nichts mehr hineingeschrieben werden. Kopieren Sie, was Sie noch brauchen, in ein anderes Stück.</translation>
    </message>
    <message>
        <source>The workspace %1 is open in too many programs at once, or a backup is being put back into it. Close some of them, or try again in a moment.</source>
        <translation>Der Arbeitsbereich %1 ist in zu vielen Programmen zugleich geöffnet, oder es wird gerade eine Sicherung zurückgespielt. Schließen Sie einige davon, oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The end of a text that was closed is not saved yet; it is kept and tried again. %1</source>
        <translation>Das Ende eines geschlossenen Textes ist noch nicht gespeichert; es ist behalten und wird noch einmal versucht. %1</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Beiseitegelegt: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Rules, offline</source>
        <translation>Regeln, offline</translation>
    </message>
    <message>
        <source>%1 (AI)</source>
        <translation>%1 (KI)</translation>
    </message>
    <message>
        <source>Old versions could not be thinned. %1</source>
        <translation>Alte Fassungen konnten nicht ausgedünnt werden. %1</translation>
    </message>
    <message>
        <source>Thinned old versions</source>
        <translation>Alte Fassungen ausgedünnt</translation>
    </message>
    <message>
        <source>Another program is bringing the workspace %1 up to date. Try again in a moment.</source>
        <translation>Ein anderes Programm bringt den Arbeitsbereich %1 gerade auf den neuesten Stand. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The workspace %1 was last used by an older version of Atelier. Open it for writing once, which brings it up to date; a copy is kept among the backups.</source>
        <translation>Der Arbeitsbereich %1 wurde zuletzt mit einer älteren Version von Atelier benutzt. Öffnen Sie ihn einmal zum Schreiben, dann wird er auf den neuesten Stand gebracht; eine Kopie bleibt bei den Sicherungen.</translation>
    </message>
    <message>
        <source>The workspace %1 is open in an older version of Atelier. Close that one first; then this one brings the workspace up to date.</source>
        <translation>Der Arbeitsbereich %1 ist in einer älteren Version von Atelier geöffnet. Schließen Sie diese zuerst; dann bringt die neue ihn auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>ComfyUI had made this picture before and its file is gone from there. Take another seed, or restart ComfyUI.</source>
        <translation>ComfyUI hatte dieses Bild schon gemacht, und die Datei ist dort nicht mehr. Nehmen Sie einen anderen Startwert, oder starten Sie ComfyUI neu.</translation>
    </message>
    <message>
        <source>%1: the thinking of “%2” names a source that is not listed, or more at least than at most.</source>
        <translation>%1: Das Nachdenken von „%2“ nennt eine Quelle, die nicht aufgeführt ist, oder mindestens mehr als höchstens.</translation>
    </message>
    <message>
        <source>This ComfyUI server is too old: it does not take our own job numbers. Update ComfyUI.</source>
        <translation>Dieser ComfyUI-Server ist zu alt: Er nimmt unsere eigenen Auftragsnummern nicht an. Aktualisieren Sie ComfyUI.</translation>
    </message>
    <message>
        <source>There is no item &quot;%1&quot;. &quot;atelier list&quot; shows all with their ids.</source>
        <translation>Es gibt kein Stück „%1“. „atelier list“ zeigt alle mit ihren Kennungen.</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
    <message>
        <source>&gt; 99 %</source>
        <translation>&gt; 99 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore a backup: &quot;atelier backup list&quot; shows them.</source>
        <translation>%1 ist beschädigt. Stellen Sie eine Sicherung wieder her: „atelier backup list“ zeigt alle.</translation>
    </message>
    <message>
        <source>A text is damaged and can no longer be read: &quot;atelier doctor&quot; says which. Everything else goes on; a backup may still have it.</source>
        <translation>Ein Text ist beschädigt und nicht mehr lesbar: „atelier doctor“ sagt, welcher. Alles andere geht weiter; vielleicht hat eine Sicherung ihn noch.</translation>
    </message>
    <message>
        <source>there is no input “%1” to translate.</source>
        <translation>es gibt keine Eingabe „%1“ zu übersetzen.</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”.</source>
        <translation>„%1“ hat keine Auswahl „%2“.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 is not a file; choose another place.</source>
        <translation>%1 ist keine Datei; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 must be a number; “%2” was given.</source>
        <translation>%1 muss eine Zahl sein; angegeben wurde „%2“.</translation>
    </message>
    <message>
        <source>too many rules lead into one another here</source>
        <translation>hier führen zu viele Regeln ineinander</translation>
    </message>
    <message>
        <source>this rule makes a text without end</source>
        <translation>diese Regel ergibt einen Text ohne Ende</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>die Klammern sind zu tief verschachtelt</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, each in its place.</source>
        <translation>
            <numerusform>%n Änderung, an ihrem Platz.</numerusform>
            <numerusform>%n Änderungen, jede an ihrem Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts can be read.</source>
        <translation>
            <numerusform>%n Text ist lesbar.</numerusform>
            <numerusform>%n Texte sind lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were not found by search. The index was made anew.</source>
        <translation>
            <numerusform>%n Eintrag wurde von der Suche nicht gefunden. Das Verzeichnis wurde neu angelegt.</numerusform>
            <numerusform>%n Einträge wurden von der Suche nicht gefunden. Das Verzeichnis wurde neu angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are not found by search. Open the workspace for writing to have the index made anew.</source>
        <translation>
            <numerusform>%n Eintrag wird von der Suche nicht gefunden. Öffnen Sie den Arbeitsbereich zum Schreiben, dann wird das Verzeichnis neu angelegt.</numerusform>
            <numerusform>%n Einträge werden von der Suche nicht gefunden. Öffnen Sie den Arbeitsbereich zum Schreiben, dann wird das Verzeichnis neu angelegt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveNotice</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>All changes saved · synced %1</source>
        <translation>Alle Änderungen gespeichert · abgeglichen %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert …</translation>
    </message>
    <message>
        <source>Sending 1 change</source>
        <translation>1 Änderung wird gesendet</translation>
    </message>
    <message>
        <source>Sending %1 changes</source>
        <translation>%1 Änderungen werden gesendet</translation>
    </message>
    <message>
        <source>1 change waiting to send</source>
        <translation>1 Änderung wartet aufs Senden</translation>
    </message>
    <message>
        <source>%1 changes waiting to send</source>
        <translation>%1 Änderungen warten aufs Senden</translation>
    </message>
    <message>
        <source>Offline, saved on this computer</source>
        <translation>Offline, auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Schlange</translation>
    </message>
</context>
<context>
    <name>TextGenerator</name>
    <message>
        <source>This month&apos;s budget of %1 does not allow it: %2 is spent, and this would cost about %3. Raise the budget in Settings, or with &quot;atelier usage --budget&quot;, or use a model on this computer.</source>
        <translation>Das Monatsbudget von %1 lässt das nicht zu: %2 sind ausgegeben, und dies würde etwa %3 kosten. Erhöhen Sie das Budget in den Einstellungen oder mit „atelier usage --budget“, oder verwenden Sie ein Modell auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The expression is not complete or not valid: %1.</source>
        <translation>Der Ausdruck ist unvollständig oder ungültig: %1.</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Import</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>A piece has no place for these fields, which stay in the kept file: %1.</source>
        <translation>Für diese Felder hat ein Text keinen Platz; sie bleiben in der aufbewahrten Datei: %1.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a range of costs: &quot;$0.02 to $0.77&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no brand &quot;%1&quot;.</source>
        <translation>Es gibt keine Marke „%1“.</translation>
    </message>
    <message>
        <source>There is no persona &quot;%1&quot;.</source>
        <translation>Es gibt keine Persona „%1“.</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Add a brand</source>
        <translation>Marke hinzufügen</translation>
    </message>
    <message>
        <source>Remove this brand</source>
        <translation>Diese Marke entfernen</translation>
    </message>
    <message>
        <source>New brand</source>
        <translation>Neue Marke</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was moved to the trash.</source>
        <translation>%1 liegt jetzt im Papierkorb.</translation>
    </message>
    <message>
        <source>No brand yet</source>
        <translation>Noch keine Marke</translation>
    </message>
    <message>
        <source>A brand gives every draft its names, its voice and its words.</source>
        <translation>Eine Marke gibt jedem Entwurf ihre Namen, ihre Stimme und ihre Wörter.</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Add a persona</source>
        <translation>Persona hinzufügen</translation>
    </message>
    <message>
        <source>Remove this persona</source>
        <translation>Diese Persona entfernen</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Neue Persona</translation>
    </message>
    <message>
        <source>No persona yet</source>
        <translation>Noch keine Persona</translation>
    </message>
    <message>
        <source>A persona is a kind of reader: drafts speak to their needs.</source>
        <translation>Eine Persona ist eine Art von Leser: Entwürfe gehen auf ihre Bedürfnisse ein.</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Name der Marke</translation>
    </message>
    <message>
        <source>Person who signs</source>
        <translation>Wer unterzeichnet</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>How it sounds, in your own words.</source>
        <translation>Wie sie klingt, in Ihren Worten.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Words to use</source>
        <translation>Erwünschte Wörter</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>Zu vermeidende Wörter</translation>
    </message>
    <message>
        <source>Checks underline them in your texts.</source>
        <translation>Die Prüfung unterstreicht sie in Ihren Texten.</translation>
    </message>
    <message>
        <source>Contact lines</source>
        <translation>Kontaktzeilen</translation>
    </message>
    <message>
        <source>One per line.</source>
        <translation>Eine je Zeile.</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>Rechtlicher Hinweis</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As #rrggbb, the main one first.</source>
        <translation>Als #rrggbb, die Hauptfarbe zuerst.</translation>
    </message>
    <message>
        <source>Name of the persona</source>
        <translation>Name der Persona</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Wer sie sind</translation>
    </message>
    <message>
        <source>What they look for</source>
        <translation>Was sie suchen</translation>
    </message>
    <message>
        <source>What holds them back</source>
        <translation>Was sie zögern lässt</translation>
    </message>
    <message>
        <source>How to speak to them</source>
        <translation>Wie man mit ihnen spricht</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Ihre Worte</translation>
    </message>
    <message>
        <source>Brand voices</source>
        <translation>Stimmen der Marken</translation>
    </message>
    <message>
        <source>Use for new drafts</source>
        <translation>Für neue Entwürfe verwenden</translation>
    </message>
    <message>
        <source>New drafts use this brand.</source>
        <translation>Neue Entwürfe verwenden diese Marke.</translation>
    </message>
    <message>
        <source>New drafts use no brand of their own accord.</source>
        <translation>Neue Entwürfe verwenden von sich aus keine Marke.</translation>
    </message>
    <message>
        <source>Default brand</source>
        <translation>Übliche Marke</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>There is no display to open the window on. The commands need none: &quot;atelier --help&quot; lists them.</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich das Fenster öffnen ließe. Die Befehle brauchen keinen: „atelier --help“ zählt sie auf.</translation>
    </message>
</context>
<context>
    <name>atelier::ActionSource</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>atelier::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System follows the setting of this computer.</source>
        <translation>„System“ folgt der Einstellung dieses Computers.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>On top of the text size of this computer. Everything grows with it.</source>
        <translation>Zusätzlich zur Textgröße dieses Computers. Alles wächst mit.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves by itself, and the caret does not blink.</source>
        <translation>Nichts bewegt sich von selbst, und die Einfügemarke blinkt nicht.</translation>
    </message>
    <message>
        <source>The theme follows the system.</source>
        <translation>Das Farbschema folgt dem System.</translation>
    </message>
    <message>
        <source>The theme is light.</source>
        <translation>Das Farbschema ist hell.</translation>
    </message>
    <message>
        <source>The theme is dark.</source>
        <translation>Das Farbschema ist dunkel.</translation>
    </message>
    <message>
        <source>The text size is %1.</source>
        <translation>Die Textgröße ist %1.</translation>
    </message>
    <message>
        <source>Motion is reduced.</source>
        <translation>Es bewegt sich weniger.</translation>
    </message>
    <message>
        <source>Motion is on.</source>
        <translation>Bewegung ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of menus and messages, from the next start of Atelier.</source>
        <translation>Der Menüs und Meldungen, ab dem nächsten Start von Atelier.</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
</context>
<context>
    <name>atelier::AuthorshipBar</name>
    <message>
        <source>Authorship: %1</source>
        <translation>Urheber: %1</translation>
    </message>
</context>
<context>
    <name>atelier::BriefForm</name>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
</context>
<context>
    <name>atelier::BriefPanel</name>
    <message>
        <source>Content type</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>Brand voice</source>
        <translation>Stimme der Marke</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwerfen</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Offline writer (rules, no AI)</source>
        <translation>Offline-Schreiber (Regeln, keine KI)</translation>
    </message>
    <message>
        <source>%1, local</source>
        <translation>%1, lokal</translation>
    </message>
    <message>
        <source>Estimated  %1</source>
        <translation>Geschätzt  %1</translation>
    </message>
    <message>
        <source>about %1 words</source>
        <translation>etwa %1 Wörter</translation>
    </message>
    <message>
        <source>Starts after the current draft, as a new version.</source>
        <translation>Beginnt nach dem laufenden Entwurf, als neue Fassung.</translation>
    </message>
    <message>
        <source>Fill in what is required (*) to see the cost.</source>
        <translation>Füllen Sie aus, was nötig ist (*), um die Kosten zu sehen.</translation>
    </message>
</context>
<context>
    <name>atelier::BudgetPage</name>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n unknown</source>
        <translation>
            <numerusform>%1 + %n unbekannte</numerusform>
            <numerusform>%1 + %n unbekannte</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit is set. Models on this computer cost nothing.</source>
        <translation>Keine Grenze festgelegt. Modelle auf diesem Computer kosten nichts.</translation>
    </message>
    <message>
        <source>Warns at 80 %, stops cloud models at 100 %.</source>
        <translation>Warnt bei 80 %, hält Cloud-Modelle bei 100 % an.</translation>
    </message>
    <message>
        <source>More than 80 % is spent. Cloud models stop at 100 %.</source>
        <translation>Mehr als 80 % sind ausgegeben. Bei 100 % halten Cloud-Modelle an.</translation>
    </message>
    <message>
        <source>The budget is spent: cloud models wait. Raise the limit to go on.</source>
        <translation>Das Budget ist ausgegeben: Cloud-Modelle warten. Heben Sie die Grenze an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>This month by template</source>
        <translation>Dieser Monat nach Vorlagen</translation>
    </message>
    <message>
        <source>Cloud budget, %1</source>
        <translation>Cloud-Budget, %1</translation>
    </message>
    <message>
        <source>Monthly limit in dollars, 0 for none</source>
        <translation>Monatliche Grenze in Dollar, 0 für keine</translation>
    </message>
    <message>
        <source>Spent of the month&apos;s budget</source>
        <translation>Vom Monatsbudget ausgegeben</translation>
    </message>
    <message>
        <source>%1 of</source>
        <comment>spent, then the limit&apos;s field</comment>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>%1, limit</source>
        <comment>spent, then the limit&apos;s field</comment>
        <translation>%1, Grenze</translation>
    </message>
    <message>
        <source>Nothing was generated this month.</source>
        <translation>In diesem Monat wurde nichts erzeugt.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tokens in, out</source>
        <translation>Tokens hinein, heraus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The monthly budget is %1.</source>
        <translation>Das Monatsbudget ist %1.</translation>
    </message>
    <message>
        <source>There is no monthly budget.</source>
        <translation>Es gibt kein Monatsbudget.</translation>
    </message>
    <message>
        <source>Monthly budget</source>
        <translation>Monatsbudget</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignCard</name>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n products</source>
        <translation>
            <numerusform>%1 von %n Produkt</numerusform>
            <numerusform>%1 von %n Produkten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignDetails</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Parse</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Actual so far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Alle exportieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Use for a new campaign</source>
        <translation>Für eine neue Kampagne</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>offline artist, by rules</source>
        <translation>Offline-Zeichner, nach Regeln</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Reuse saved %1.</source>
        <translation>Wiederverwendung sparte %1.</translation>
    </message>
    <message>
        <source>Made on this computer at no cost.</source>
        <translation>Kostenlos auf diesem Computer gemacht.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 nochmals versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Retry all %n</source>
        <translation>
            <numerusform>Nochmals (%n)</numerusform>
            <numerusform>Alle %n nochmals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s) approved</source>
        <translation>
            <numerusform>%1 von %n Bild freigegeben</numerusform>
            <numerusform>%1 von %n Bildern freigegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Export approved</source>
        <translation>Freigegebene exportieren</translation>
    </message>
    <message>
        <source>This workspace exports approved pictures only, and none is approved yet.</source>
        <translation>Dieser Arbeitsbereich exportiert nur freigegebene Bilder, und noch ist keines freigegeben.</translation>
    </message>
    <message>
        <source>No picture is made yet.</source>
        <translation>Noch ist kein Bild gemacht.</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignForm</name>
    <message>
        <source>easy to read</source>
        <translation>gut lesbar</translation>
    </message>
    <message>
        <source>large text only</source>
        <translation>nur für große Schrift</translation>
    </message>
    <message>
        <source>use for shapes only</source>
        <translation>nur für Formen</translation>
    </message>
    <message>
        <source>%1 on %2: %3 : 1, %4</source>
        <translation>%1 auf %2: %3 : 1, %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Botschaft</translation>
    </message>
    <message>
        <source>One line on the picture.</source>
        <translation>Eine Zeile auf dem Bild.</translation>
    </message>
    <message>
        <source>Messages by language or region</source>
        <translation>Botschaften nach Sprache oder Region</translation>
    </message>
    <message>
        <source>Versions to compare</source>
        <translation>Fassungen zum Vergleich</translation>
    </message>
    <message>
        <source>Two or more (A, B…) stand in for the message.</source>
        <translation>Zwei oder mehr (A, B…) treten an die Stelle der Botschaft.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Brand colours</source>
        <translation>Markenfarben</translation>
    </message>
    <message>
        <source>From CSV…</source>
        <translation>Aus CSV…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Folder of the products&apos; pictures</source>
        <translation>Ordner der Produktbilder</translation>
    </message>
    <message>
        <source>none: every picture is generated</source>
        <translation>keiner: jedes Bild wird erzeugt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>Den Ordner der Bilder wählen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Type, paste rows of a table, or drop pictures on rows. A product without a picture gets one.</source>
        <translation>Tippen Sie, fügen Sie Zeilen einer Tabelle ein, oder ziehen Sie Bilder auf Zeilen. Ein Produkt ohne Bild bekommt eines.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Style of generated pictures</source>
        <translation>Stil erzeugter Bilder</translation>
    </message>
    <message>
        <source>What generated pictures must not show</source>
        <translation>Was erzeugte Bilder nicht zeigen dürfen</translation>
    </message>
    <message>
        <source>Logo, a file in the folder of pictures</source>
        <translation>Logo, eine Datei im Ordner der Bilder</translation>
    </message>
    <message>
        <source>Place of the message</source>
        <translation>Platz der Botschaft</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Alignment of the message</source>
        <translation>Ausrichtung der Botschaft</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>%1 does not lie in the folder of the products&apos; pictures. Move it there, or choose its folder.</source>
        <translation>%1 liegt nicht im Ordner der Produktbilder. Verschieb es dorthin oder wähle seinen Ordner.</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignGrid</name>
    <message>
        <source>Retry</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>Replace picture…</source>
        <translation>Bild ersetzen…</translation>
    </message>
    <message>
        <source>%1 of %2 approved</source>
        <translation>%1 von %2 freigegeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>It did not come to its end.</source>
        <translation>Es kam nicht zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>%n Mal versucht</numerusform>
            <numerusform>%n Mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignListModel</name>
    <message numerus="yes">
        <source>%1 of %n product(s)</source>
        <translation>
            <numerusform>%1 von %n Produkt</numerusform>
            <numerusform>%1 von %n Produkten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignListView</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Waits for consent to its cost</source>
        <translation>Wartet auf Zustimmung zu den Kosten</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignModel</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>entsteht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Wird erzeugt</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed at Generate</source>
        <translation>Beim Erzeugen gescheitert</translation>
    </message>
    <message>
        <source>Failed at Variants</source>
        <translation>Bei den Varianten gescheitert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>%1, %2 %3 by %4, %5</source>
        <comment>product, format, width, height, state</comment>
        <translation>%1, %2 %3 mal %4, %5</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignPage</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Zurück zu allen Kampagnen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Botschaft</translation>
    </message>
    <message>
        <source>Products shown</source>
        <translation>Gezeigte Produkte</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Freizugeben</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>What was made is kept.</source>
        <translation>Was gemacht wurde, bleibt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open and edit</source>
        <translation>Öffnen und bearbeiten</translation>
    </message>
    <message>
        <source>Withdraw approval</source>
        <translation>Freigabe zurücknehmen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Attach to a piece…</source>
        <translation>An ein Stück anhängen…</translation>
    </message>
    <message>
        <source>Approve all of %1</source>
        <translation>Alles von %1 freigeben</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>Replace picture…</source>
        <translation>Bild ersetzen…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Height of the pictures</source>
        <translation>Höhe der Bilder</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignRun</name>
    <message>
        <source>The picture of “%1” was asked for and Atelier was stopped before the answer came. It may have been paid for. Retry to ask again, or replace the picture.</source>
        <translation>Das Bild von „%1“ war angefordert, als Atelier vor der Antwort angehalten wurde. Vielleicht ist es schon bezahlt. Mit „Wiederholen“ fragen Sie noch einmal, oder ersetzen Sie das Bild.</translation>
    </message>
    <message>
        <source>The model answered without a picture.</source>
        <translation>Das Modell antwortete ohne Bild.</translation>
    </message>
    <message>
        <source>There is no product number %1.</source>
        <translation>Es gibt kein Produkt mit der Nummer %1.</translation>
    </message>
    <message>
        <source>“%1” has nothing to retry.</source>
        <translation>Bei „%1“ gibt es nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>“%1” is being worked on.</source>
        <translation>An „%1“ wird gearbeitet.</translation>
    </message>
    <message>
        <source>“%1” has no picture yet.</source>
        <translation>„%1“ hat noch kein Bild.</translation>
    </message>
    <message>
        <source>What this model&apos;s pictures cost is not known, and there is a budget. Confirm the cost to run the campaign.</source>
        <translation>Was Bilder dieses Modells kosten, ist nicht bekannt, und es gibt ein Budget. Bestätigen Sie die Kosten, um die Kampagne auszuführen.</translation>
    </message>
    <message>
        <source>The campaign is predicted to cost $%1, and the budget leaves $%2. Confirm the cost to run it.</source>
        <translation>Die Kampagne wird voraussichtlich $%1 kosten, und vom Budget sind noch $%2 übrig. Bestätigen Sie die Kosten, um sie auszuführen.</translation>
    </message>
    <message>
        <source>The picture of “%1” was paid for and could not be saved before the campaign was stopped: %2</source>
        <translation>Das Bild von „%1“ wurde bezahlt und konnte nicht gespeichert werden, bevor die Kampagne angehalten wurde: %2</translation>
    </message>
    <message>
        <source>The picture of “%1” is paid for and cannot be saved yet: %2 Make room; it is kept and saved then.</source>
        <translation>Das Bild von „%1“ ist bezahlt und kann noch nicht gespeichert werden: %2 Schaffen Sie Platz; es wird aufgehoben und dann gespeichert.</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignService</name>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 von %2 Produkten</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>Kampagne: %1</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>The campaign is being worked on already.</source>
        <translation>An der Kampagne wird schon gearbeitet.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Old campaigns</source>
        <translation>Alte Kampagnen</translation>
    </message>
    <message>
        <source>Stopped. What was made is kept.</source>
        <translation>Angehalten. Was fertig ist, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 products could not be made.</source>
        <translation>
            <numerusform>%n von %1 Produkten konnte nicht gemacht werden.</numerusform>
            <numerusform>%n von %1 Produkten konnten nicht gemacht werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignWatcher</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Approve pictures before they are exported</source>
        <translation>Bilder freigeben, bevor sie exportiert werden</translation>
    </message>
    <message>
        <source>Export then takes the approved pictures only. Useful when several people work together.</source>
        <translation>Der Export nimmt dann nur freigegebene Bilder. Nützlich, wenn mehrere zusammenarbeiten.</translation>
    </message>
    <message>
        <source>Days until a campaign&apos;s pictures go to the trash, 0 for never</source>
        <translation>Tage, bis Bilder einer Kampagne in den Papierkorb kommen, 0 für nie</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Days until a campaign&apos;s pictures go to the trash</source>
        <translation>Tage, bis Bilder einer Kampagne in den Papierkorb kommen</translation>
    </message>
    <message>
        <source>Counted from its end. A campaign that you keep stays.</source>
        <translation>Gezählt ab ihrem Ende. Eine Kampagne, die Sie behalten, bleibt.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>Den beobachteten Ordner wählen</translation>
    </message>
    <message>
        <source>Run each brief that is put into a folder</source>
        <translation>Jedes Briefing ausführen, das in einen Ordner gelegt wird</translation>
    </message>
    <message>
        <source>Briefs go into input/campaign-briefs below it, their pictures into existing-assets. A brief that is wrong, or would cost more than the budget leaves, is moved to failed with its error beside it.</source>
        <translation>Briefings kommen darunter in input/campaign-briefs, ihre Bilder in existing-assets. Ein Briefing, das falsch ist oder mehr kosten würde, als das Budget lässt, kommt mit seinem Fehler in den Ordner failed.</translation>
    </message>
    <message>
        <source>Pictures must be approved before they are exported.</source>
        <translation>Bilder müssen freigegeben sein, bevor sie exportiert werden.</translation>
    </message>
    <message>
        <source>Pictures are exported as they are.</source>
        <translation>Bilder werden exportiert, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>Campaigns go to the trash after %n day(s).</source>
        <translation>
            <numerusform>Kampagnen kommen nach %n Tag in den Papierkorb.</numerusform>
            <numerusform>Kampagnen kommen nach %n Tagen in den Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns stay for ever.</source>
        <translation>Kampagnen bleiben für immer.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Kein Ordner wird beobachtet.</translation>
    </message>
    <message>
        <source>The folder is watched.</source>
        <translation>Der Ordner wird beobachtet.</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignsScreen</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>From a brief…</source>
        <translation>Aus einem Briefing…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Noch keine Kampagne</translation>
    </message>
    <message>
        <source>Fill in a brief, or drop its file here, and every product gets a picture for every platform.</source>
        <translation>Füllen Sie ein Briefing aus oder ziehen Sie seine Datei hierher, und jedes Produkt bekommt ein Bild für jede Plattform.</translation>
    </message>
    <message>
        <source>Write a brief</source>
        <translation>Ein Briefing schreiben</translation>
    </message>
    <message>
        <source>To a folder…</source>
        <translation>In einen Ordner…</translation>
    </message>
    <message>
        <source>As a ZIP file…</source>
        <translation>Als ZIP-Datei…</translation>
    </message>
    <message>
        <source>Folder of the products&apos; pictures</source>
        <translation>Ordner der Produktbilder</translation>
    </message>
    <message>
        <source>Picture of the product</source>
        <translation>Bild des Produkts</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>The campaigns&apos; pictures are safe in their folders.</source>
        <translation>Die Bilder der Kampagnen sind sicher in ihren Ordnern.</translation>
    </message>
    <message>
        <source>Brief of a campaign</source>
        <translation>Briefing einer Kampagne</translation>
    </message>
    <message>
        <source>Campaign briefs (*.json)</source>
        <translation>Kampagnen-Briefings (*.json)</translation>
    </message>
    <message>
        <source>Products from a table</source>
        <translation>Produkte aus einer Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Attach to a piece</source>
        <translation>An ein Stück anhängen</translation>
    </message>
    <message>
        <source>Attach a picture</source>
        <translation>Ein Bild anhängen</translation>
    </message>
    <message>
        <source>The picture is attached to “%1”.</source>
        <translation>Das Bild hängt an „%1“.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export as a ZIP file</source>
        <translation>Als ZIP-Datei exportieren</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>The campaign is kept and never moved to the trash by its age.</source>
        <translation>Die Kampagne wird behalten und kommt nie wegen ihres Alters in den Papierkorb.</translation>
    </message>
    <message>
        <source>The campaign ages as others do.</source>
        <translation>Die Kampagne altert wie andere.</translation>
    </message>
</context>
<context>
    <name>atelier::CampaignsView</name>
    <message>
        <source>New campaign from a brief</source>
        <translation>Neue Kampagne aus einem Briefing</translation>
    </message>
    <message>
        <source>Products from CSV</source>
        <translation>Produkte aus CSV</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Approve the picture</source>
        <translation>Das Bild freigeben</translation>
    </message>
    <message>
        <source>Edit the picture&apos;s message</source>
        <translation>Die Botschaft des Bildes bearbeiten</translation>
    </message>
    <message>
        <source>Replace the product&apos;s picture</source>
        <translation>Das Bild des Produkts ersetzen</translation>
    </message>
    <message>
        <source>Attach the picture to a piece</source>
        <translation>Das Bild an ein Stück anhängen</translation>
    </message>
    <message>
        <source>Export the campaign to a folder</source>
        <translation>Die Kampagne in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export the campaign as a ZIP file</source>
        <translation>Die Kampagne als ZIP-Datei exportieren</translation>
    </message>
    <message>
        <source>Keep the campaign, or let it age</source>
        <translation>Die Kampagne behalten oder altern lassen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>Größere Bilder</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>Kleinere Bilder</translation>
    </message>
</context>
<context>
    <name>atelier::ChecksPanel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checks run on this computer as you type.</source>
        <translation>Geprüft wird hier, während Sie tippen.</translation>
    </message>
    <message>
        <source>Check, %1, %2, %3</source>
        <translation>Prüfung, %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n anzusehen</numerusform>
            <numerusform>%n anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>All passed</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Replace with “%1”</source>
        <translation>Durch „%1“ ersetzen</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Beiseitelegen …</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Wieder beachten</translation>
    </message>
    <message>
        <source>Set this finding aside</source>
        <translation>Diesen Befund beiseitelegen</translation>
    </message>
    <message>
        <source>%1
Why may it stay as it is?</source>
        <translation>%1
Warum darf es so bleiben?</translation>
    </message>
</context>
<context>
    <name>atelier::Chip</name>
    <message>
        <source>Press Delete to remove it</source>
        <translation>Entf entfernt es</translation>
    </message>
</context>
<context>
    <name>atelier::ChipsInput</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>%1, add one</source>
        <translation>%1, hinzufügen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>atelier::CloseQuestion</name>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>a text without a title</source>
        <translation>ein Text ohne Titel</translation>
    </message>
    <message>
        <source>The last words are not saved of: %1</source>
        <translation>Die letzten Wörter sind nicht gespeichert von: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1
While Atelier stays open, they are kept and tried again.</source>
        <translation>%1
Solange Atelier offen bleibt, werden sie behalten und weiter versucht.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verlieren</translation>
    </message>
</context>
<context>
    <name>atelier::CommandPalette</name>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>for actions only</source>
        <translation>nur für Aktionen</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nichts gefunden. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Search and actions</source>
        <translation>Suche und Aktionen</translation>
    </message>
    <message>
        <source>Search, or type &gt; for actions</source>
        <translation>Suchen, oder &gt; für Aktionen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>before the key that lists actions only</comment>
        <translation>Tippen Sie</translation>
    </message>
</context>
<context>
    <name>atelier::ComparisonView</name>
    <message>
        <source>Comparison of versions</source>
        <translation>Vergleich der Fassungen</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Inserted: %1</source>
        <translation>Eingefügt: %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>atelier::DesktopNotifier</name>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>atelier::DiffPage</name>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take the older wording</source>
        <translation>Ältere Fassung nehmen</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>+%1 words  −%2 words</source>
        <translation>+%1 Wörter  −%2 Wörter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ältere Version</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Version</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <source>Older text</source>
        <translation>Älterer Text</translation>
    </message>
    <message>
        <source>Newer text</source>
        <translation>Neuerer Text</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Needs more room: hide the list of drafts or the inspector.</source>
        <translation>Braucht mehr Platz: Blenden Sie die Liste der Entwürfe oder den Inspektor aus.</translation>
    </message>
    <message>
        <source>Empty beginning</source>
        <translation>Leerer Anfang</translation>
    </message>
</context>
<context>
    <name>atelier::DraftStrip</name>
    <message>
        <source>rules on this computer</source>
        <translation>Regeln auf diesem Computer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Continue from here</source>
        <translation>Von hier fortsetzen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>The model stopped at its length limit; the text is not complete.</source>
        <translation>Das Modell hielt an seiner Längengrenze an; der Text ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Drafting with %1</source>
        <translation>Entwurf mit %1 entsteht</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>Drafting, %1 percent</source>
        <translation>Entwurf entsteht, %1 Prozent</translation>
    </message>
</context>
<context>
    <name>atelier::DraftsModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>atelier::EditorToolbar</name>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Heading %1</source>
        <translation>Überschrift %1</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Focus mode (Ctrl+Shift+F)</source>
        <translation>Fokusmodus (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Outline (Ctrl+Shift+O)</source>
        <translation>Gliederung (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text and preview</source>
        <translation>Text und Vorschau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Typewriter mode</source>
        <translation>Schreibmaschinenmodus</translation>
    </message>
</context>
<context>
    <name>atelier::ExportDialog</name>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Webseite (.html)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Reiner Text (.txt)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>OpenDocument text (.odt)</source>
        <translation>OpenDocument-Text (.odt)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>With title, status, tags and who wrote how much</source>
        <translation>Mit Titel, Status, Schlagwörtern und wer wie viel geschrieben hat</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Ort wählen …</translation>
    </message>
</context>
<context>
    <name>atelier::FactsTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, name %2</source>
        <translation>%1, Name %2</translation>
    </message>
    <message>
        <source>%1, value %2</source>
        <translation>%1, Wert %2</translation>
    </message>
    <message>
        <source>Remove fact %1 of %2</source>
        <translation>Angabe %1 von %2 entfernen</translation>
    </message>
</context>
<context>
    <name>atelier::FilterBar</name>
    <message>
        <source>%1 chosen</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Size of the cards</source>
        <translation>Größe der Karten</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>Geordnet nach %1</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>letzter Tag</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>1 chosen</source>
        <translation>1 gewählt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation>Noch nichts zur Auswahl</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>Grouped by day</source>
        <translation>Nach Tag gruppiert</translation>
    </message>
    <message>
        <source>Grouped by project</source>
        <translation>Nach Projekt gruppiert</translation>
    </message>
    <message>
        <source>Grouped by type</source>
        <translation>Nach Art gruppiert</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
</context>
<context>
    <name>atelier::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>atelier::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::FormatHeader</name>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
</context>
<context>
    <name>atelier::History</name>
    <message>
        <source>The stored history of this text is damaged. Restore the workspace from a backup to get it back.</source>
        <translation>Der gespeicherte Verlauf dieses Textes ist beschädigt. Stellen Sie den Arbeitsbereich aus einer Sicherung wieder her, um ihn zurückzubekommen.</translation>
    </message>
    <message>
        <source>The text was changed elsewhere at the same time. Both changes will be merged.</source>
        <translation>Der Text wurde zur selben Zeit anderswo geändert. Beide Änderungen werden vereint.</translation>
    </message>
    <message>
        <source>This text was written by a newer version of Atelier. Update Atelier to open it; nothing in it was changed.</source>
        <translation>Dieser Text wurde mit einer neueren Version von Atelier geschrieben. Aktualisieren Sie Atelier, um ihn zu öffnen; an ihm wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>atelier::ItemChooser</name>
    <message>
        <source>Search the pieces</source>
        <translation>In den Stücken suchen</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>atelier::ItemsHeader</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>atelier::ItemsView</name>
    <message>
        <source>Items</source>
        <translation>Stücke</translation>
    </message>
</context>
<context>
    <name>atelier::JobIndicator</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Aufträge: %1</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>Aufträge (%1)</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Nichts zu tun</translation>
    </message>
</context>
<context>
    <name>atelier::JobModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>versucht es gerade</translation>
    </message>
    <message>
        <source>retry in %1:%2</source>
        <translation>nächster Versuch in %1:%2</translation>
    </message>
</context>
<context>
    <name>atelier::JobQueue</name>
    <message>
        <source>Atelier does not know how to do &quot;%1&quot;.</source>
        <translation>Atelier weiß nicht, wie man „%1“ macht.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>The job was cancelled before it began.</source>
        <translation>Der Auftrag wurde abgebrochen, bevor er begann.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be tried again from here.</source>
        <translation>„%1“ kann von hier aus nicht noch einmal versucht werden.</translation>
    </message>
    <message>
        <source>The job is running already.</source>
        <translation>Der Auftrag läuft schon.</translation>
    </message>
    <message>
        <source>The job is done; there is nothing to try again.</source>
        <translation>Der Auftrag ist fertig; es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The job is still running; cancel it first.</source>
        <translation>Der Auftrag läuft noch; brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Interrupted: Atelier ended while this was running. What had arrived is kept. Try again, or discard it.</source>
        <translation>Unterbrochen: Atelier endete, während dies lief. Was angekommen war, ist erhalten. Versuchen Sie es noch einmal, oder verwerfen Sie es.</translation>
    </message>
</context>
<context>
    <name>atelier::JobRows</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Charged: %1.</source>
        <translation>Berechnet: %1.</translation>
    </message>
</context>
<context>
    <name>atelier::JobsPopover</name>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Clear done</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Continue all</source>
        <translation>Alle fortsetzen</translation>
    </message>
</context>
<context>
    <name>atelier::LibraryModel</name>
    <message>
        <source>No text yet</source>
        <translation>Noch kein Text</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
</context>
<context>
    <name>atelier::LibraryScreen</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Import what you have written, or press Ctrl+N to start a draft.</source>
        <translation>Nehmen Sie auf, was Sie geschrieben haben, oder beginnen Sie mit Strg+N einen Entwurf.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No item has all of these words and filters.</source>
        <translation>Kein Stück hat alle diese Wörter und Filter.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Drag items onto a project or a tag, or move them there.</source>
        <translation>Ziehen Sie Stücke auf ein Projekt oder Schlagwort, oder verschieben Sie sie dorthin.</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Alle Stücke zeigen</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>What you remove stays here for 30 days.</source>
        <translation>Was Sie entfernen, bleibt hier 30 Tage lang.</translation>
    </message>
    <message>
        <source>Your items are safe on this computer.</source>
        <translation>Ihre Stücke sind auf diesem Computer sicher.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Restore the item to open it.</source>
        <translation>Stellen Sie das Stück wieder her, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>%1 moved to the trash.</source>
        <translation>%1 in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>%1 restored.</source>
        <translation>%1 wiederhergestellt.</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>%1 endgültig löschen?</translation>
    </message>
    <message>
        <source>The text and its versions go too. This cannot be undone.</source>
        <translation>Text und Fassungen werden mit gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message>
        <source>All items in it are removed for good. This cannot be undone.</source>
        <translation>Alle Stücke darin werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>%1 moved out of the projects.</source>
        <translation>%1 aus den Projekten genommen.</translation>
    </message>
    <message>
        <source>%1 moved to %2.</source>
        <translation>%1 nach %2 verschoben.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>Verschieben rückgängig machen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>%1 tagged %2.</source>
        <translation>%1 mit dem Schlagwort %2 versehen.</translation>
    </message>
    <message>
        <source>Tag %2 taken from %1.</source>
        <translation>Schlagwort %2 von %1 entfernt.</translation>
    </message>
    <message>
        <source>Undo tag</source>
        <translation>Schlagwort rückgängig machen</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Open in Write</source>
        <translation>In „Schreiben“ öffnen</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Schlagwort …</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>%1 is among the saved filters.</source>
        <translation>%1 ist bei den gespeicherten Filtern.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Project %1 removed. Its items are still in the library.</source>
        <translation>Projekt %1 entfernt. Seine Stücke sind noch in der Bibliothek.</translation>
    </message>
    <message>
        <source>Saved filter %1 removed.</source>
        <translation>Gespeicherter Filter %1 entfernt.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
</context>
<context>
    <name>atelier::LibrarySource</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>atelier::LibraryView</name>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Grid or list</source>
        <translation>Raster oder Liste</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>Vorschau zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Move to a project</source>
        <translation>In ein Projekt verschieben</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Papierkorb zeigen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien aufnehmen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Check or uncheck</source>
        <translation>Ankreuzen oder nicht</translation>
    </message>
    <message>
        <source>List or grid</source>
        <translation>Liste oder Raster</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>atelier::LiveText</name>
    <message>
        <source>The text is not open yet.</source>
        <translation>Der Text ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>The workspace was opened for reading only.</source>
        <translation>Der Arbeitsbereich wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Named a version</source>
        <translation>Fassung benannt</translation>
    </message>
</context>
<context>
    <name>atelier::LoadingBlocks</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>atelier::MainWindow</name>
    <message>
        <source>%1 – Atelier</source>
        <translation>%1 – Atelier</translation>
    </message>
    <message>
        <source>Search and actions</source>
        <translation>Suche und Aktionen</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Aufträge zeigen</translation>
    </message>
    <message>
        <source>Stop the job in this view</source>
        <translation>Auftrag in dieser Ansicht anhalten</translation>
    </message>
    <message>
        <source>Collapse or expand the rail</source>
        <translation>Leiste schmal oder breit</translation>
    </message>
    <message>
        <source>Show or hide the left pane</source>
        <translation>Linken Bereich zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Shortcuts for this view</source>
        <translation>Tasten dieser Ansicht</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>atelier::MarkdownEditor</name>
    <message>
        <source>Draft text</source>
        <translation>Entwurfstext</translation>
    </message>
    <message>
        <source>This passage has an open proposal. Accept or reject it first.</source>
        <translation>Zu dieser Stelle gibt es einen offenen Vorschlag. Nehmen Sie ihn zuerst an oder lehnen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
        <source>Add “%1” to dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>„%1“ übergehen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>atelier::ModelsPage</name>
    <message>
        <source>AI models</source>
        <translation>KI-Modelle</translation>
    </message>
    <message>
        <source>Local first: cloud is used only where you choose it.</source>
        <translation>Lokal zuerst: Die Cloud wird nur verwendet, wo Sie sie wählen.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Cloud providers</source>
        <translation>Cloud-Anbieter</translation>
    </message>
    <message>
        <source>Default model</source>
        <translation>Übliches Modell</translation>
    </message>
    <message>
        <source>Default model for drafting</source>
        <translation>Übliches Modell für Entwürfe</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Entwerfen</translation>
    </message>
    <message>
        <source>Each draft can still choose another.</source>
        <translation>Jeder Entwurf kann ein anderes wählen.</translation>
    </message>
    <message>
        <source>Drafts are written by %1.</source>
        <translation>Entwürfe schreibt %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft %1</translation>
    </message>
    <message>
        <source>Offline writer (rules, no AI)</source>
        <translation>Offline-Schreiber (Regeln, keine KI)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model, provider</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not found now</source>
        <translation>%1, zurzeit nicht gefunden</translation>
    </message>
    <message>
        <source>This key comes from an environment variable (%1). Remove it there.</source>
        <translation>Dieser Schlüssel stammt aus einer Umgebungsvariablen (%1). Entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The key for %1 was removed.</source>
        <translation>Der Schlüssel für %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Keys are kept in the system keychain, never in files.</source>
        <translation>Schlüssel liegen im Schlüsselbund des Systems, nie in Dateien.</translation>
    </message>
    <message>
        <source>No keychain service runs: keys are kept for this session only.</source>
        <translation>Es läuft kein Schlüsselbund-Dienst: Schlüssel gelten nur für diese Sitzung.</translation>
    </message>
</context>
<context>
    <name>atelier::NewCampaignPage</name>
    <message numerus="yes">
        <source>Generate %n picture(s): %1</source>
        <translation>
            <numerusform>%n Bild erzeugen: %1</numerusform>
            <numerusform>%n Bilder erzeugen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>Preis nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>Compose %n picture(s) by rules: $0.00</source>
        <translation>
            <numerusform>%n Bild nach Regeln gestalten: $0.00</numerusform>
            <numerusform>%n Bilder nach Regeln gestalten: $0.00</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n picture(s) that are there: $0.00</source>
        <translation>
            <numerusform>%n Bild verwenden, das da ist: $0.00</numerusform>
            <numerusform>%n Bilder verwenden, die da sind: $0.00</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n variant(s) on this computer: $0.00</source>
        <translation>
            <numerusform>%n Variante auf diesem Computer setzen: $0.00</numerusform>
            <numerusform>%n Varianten auf diesem Computer setzen: $0.00</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) cannot be made as they are</source>
        <translation>
            <numerusform>%n Produkt kann so nicht gemacht werden</numerusform>
            <numerusform>%n Produkte können so nicht gemacht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Reuse saves %1</source>
        <translation>Wiederverwendung spart %1</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Bevor Sie starten</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Zurück zu allen Kampagnen</translation>
    </message>
    <message>
        <source>From a brief…</source>
        <translation>Aus einem Briefing…</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear all fields</source>
        <translation>Alle Felder leeren</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Kept as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Of the month&apos;s budget</source>
        <translation>Vom Monatsbudget</translation>
    </message>
    <message>
        <source>Generate with</source>
        <translation>Erzeugen mit</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Predicted cost</source>
        <translation>Vorhergesagte Kosten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Offline artist, by rules, $0.00</source>
        <translation>Offline-Zeichner, nach Regeln, $0.00</translation>
    </message>
    <message>
        <source>%1, this computer</source>
        <translation>%1, dieser Computer</translation>
    </message>
    <message>
        <source>%1 filled the form.</source>
        <translation>%1 hat das Formular ausgefüllt.</translation>
    </message>
    <message>
        <source>The form is as it was.</source>
        <translation>Das Formular ist, wie es war.</translation>
    </message>
    <message>
        <source>The products are as they were.</source>
        <translation>Die Produkte sind, wie sie waren.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were added from %1.</source>
        <translation>
            <numerusform>%n Produkt kam aus %1 hinzu.</numerusform>
            <numerusform>%n Produkte kamen aus %1 hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 × %3, products × formats × messages</source>
        <translation>%1 × %2 × %3, Produkte × Formate × Botschaften</translation>
    </message>
    <message>
        <source>Told when the fields are filled.</source>
        <translation>Steht hier, wenn die Felder ausgefüllt sind.</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Zusammen %1</translation>
    </message>
    <message>
        <source>Total not known</source>
        <translation>Summe nicht bekannt</translation>
    </message>
    <message>
        <source>The month&apos;s budget leaves %1.</source>
        <translation>Das Monatsbudget lässt %1.</translation>
    </message>
    <message>
        <source>No budget is set.</source>
        <translation>Es ist kein Budget gesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) need a change</source>
        <translation>
            <numerusform>%n Stelle braucht eine Änderung</numerusform>
            <numerusform>%n Stellen brauchen eine Änderung</numerusform>
        </translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Start, %1</source>
        <translation>Starten, %1</translation>
    </message>
    <message>
        <source>It is being started.</source>
        <translation>Sie wird gerade gestartet.</translation>
    </message>
    <message>
        <source>Nothing was charged, and the form is kept.</source>
        <translation>Nichts wurde berechnet, und das Formular bleibt.</translation>
    </message>
    <message>
        <source>Start for %1 anyway</source>
        <translation>Trotzdem für %1 starten</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>atelier::OutlinePopover</name>
    <message>
        <source>No headings yet. A line that begins with # is one.</source>
        <translation>Noch keine Überschriften. Eine Zeile, die mit # beginnt, ist eine.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Heading %1, %2</source>
        <translation>Überschrift %1, %2</translation>
    </message>
</context>
<context>
    <name>atelier::PaletteModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>atelier::Panes</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>atelier::PieceCard</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Noch keine Wörter</translation>
    </message>
</context>
<context>
    <name>atelier::PlaybackPage</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Restore this point</source>
        <translation>Diesen Stand zurückholen</translation>
    </message>
    <message>
        <source>Text at this point</source>
        <translation>Text zu diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Close the playback</source>
        <translation>Wiedergabe schließen</translation>
    </message>
    <message>
        <source>Point in the life of the text</source>
        <translation>Zeitpunkt im Leben des Textes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Before the first letter</source>
        <translation>Vor dem ersten Buchstaben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Choose an earlier point that has letters.</source>
        <translation>Wählen Sie einen früheren Zeitpunkt, zu dem es Text gab.</translation>
    </message>
</context>
<context>
    <name>atelier::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Open in Write</source>
        <translation>In „Schreiben“ öffnen</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an item to see it here.</source>
        <translation>Wählen Sie ein Stück, um es hier zu sehen.</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Noch kein Text</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>First draft</source>
        <translation>Erster Entwurf</translation>
    </message>
    <message>
        <source>Authorship</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Rules, offline</source>
        <translation>Regeln, offline</translation>
    </message>
</context>
<context>
    <name>atelier::PrivacyPage</name>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Made by you</source>
        <translation>Von Ihnen gemacht</translation>
    </message>
    <message>
        <source>Before an update of the program</source>
        <translation>Vor einer Aktualisierung des Programms</translation>
    </message>
    <message>
        <source>Before another backup was restored</source>
        <translation>Bevor eine andere Sicherung wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Everything lies in this folder</source>
        <translation>Alles liegt in diesem Ordner</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>Requests to the models that you choose</source>
        <translation>Anfragen an die Modelle, die Sie wählen</translation>
    </message>
    <message>
        <source>A cloud model gets the brief, the brand&apos;s voice and the passage that it works on. Models on this computer and the offline writer send nothing anywhere.</source>
        <translation>Ein Cloud-Modell bekommt das Briefing, die Stimme der Marke und die Stelle, an der es arbeitet. Modelle auf diesem Computer und der Offline-Schreiber senden nichts.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>They go only to the provider they belong to, and are in no file of the workspace.</source>
        <translation>Sie gehen nur an den Anbieter, zu dem sie gehören, und stehen in keiner Datei des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Nothing else</source>
        <translation>Sonst nichts</translation>
    </message>
    <message>
        <source>No account, no statistics, no crash reports.</source>
        <translation>Kein Konto, keine Statistik, keine Absturzberichte.</translation>
    </message>
    <message>
        <source>Kept answers</source>
        <translation>Aufbewahrte Antworten</translation>
    </message>
    <message>
        <source>Clear kept answers</source>
        <translation>Aufbewahrte Antworten löschen</translation>
    </message>
    <message>
        <source>Answers of models</source>
        <translation>Antworten von Modellen</translation>
    </message>
    <message>
        <source>Kept on this computer for some hours, so that the same request is not paid for twice. Your drafts are not touched.</source>
        <translation>Einige Stunden auf diesem Computer aufbewahrt, damit dieselbe Anfrage nicht zweimal bezahlt wird. Ihre Entwürfe bleiben unberührt.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made every day, the last %1 are kept</source>
        <translation>Jeden Tag gemacht, die letzten %1 bleiben erhalten</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>The first one is made within a day, or now when you ask.</source>
        <translation>Die erste entsteht innerhalb eines Tages, oder jetzt, wenn Sie wollen.</translation>
    </message>
    <message>
        <source>A backup is being made.</source>
        <translation>Eine Sicherung entsteht.</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Deleted text in old versions</source>
        <translation>Gelöschter Text in alten Fassungen</translation>
    </message>
    <message>
        <source>What you deleted can leave the history of a piece after a time; versions from before then show gaps in its place. Backups keep it until they are removed.</source>
        <translation>Was Sie gelöscht haben, kann nach einer Zeit aus dem Verlauf eines Stücks verschwinden; ältere Fassungen zeigen dann Lücken an seiner Stelle. Sicherungen behalten es, bis sie entfernt werden.</translation>
    </message>
    <message>
        <source>How long deleted text is kept</source>
        <translation>Wie lange gelöschter Text bleibt</translation>
    </message>
    <message>
        <source>Keep for ever</source>
        <translation>Immer behalten</translation>
    </message>
    <message>
        <source>Keep for a year</source>
        <translation>Ein Jahr behalten</translation>
    </message>
    <message>
        <source>Keep for 90 days</source>
        <translation>90 Tage behalten</translation>
    </message>
    <message>
        <source>Keep for 30 days</source>
        <translation>30 Tage behalten</translation>
    </message>
</context>
<context>
    <name>atelier::ProductLog</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Protokoll von %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>atelier::ProductTable</name>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
</context>
<context>
    <name>atelier::ProductTableModel</name>
    <message>
        <source>Add a product…</source>
        <translation>Produkt hinzufügen…</translation>
    </message>
    <message>
        <source>New product, %1</source>
        <translation>Neues Produkt, %1</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>atelier::ProgressBar</name>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 Prozent</translation>
    </message>
</context>
<context>
    <name>atelier::ProgressRing</name>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 Prozent</translation>
    </message>
</context>
<context>
    <name>atelier::ProposalBar</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>%1 to %2 words</source>
        <translation>%1 zu %2 Wörtern</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proposal, %1, %2 to %3 words, %n changes</source>
        <translation>
            <numerusform>Vorschlag, %1, %2 zu %3 Wörtern, %n Änderung</numerusform>
            <numerusform>Vorschlag, %1, %2 zu %3 Wörtern, %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous try</source>
        <translation>Voriger Versuch</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Rules on this computer</source>
        <translation>Regeln auf diesem Computer</translation>
    </message>
    <message>
        <source>Try %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>There is nothing to change here</source>
        <translation>Hier ist nichts zu ändern</translation>
    </message>
</context>
<context>
    <name>atelier::ProviderRow</name>
    <message>
        <source>Key for %1</source>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>name of a key, provider</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Needs a key</source>
        <translation>Braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove key for %1</source>
        <translation>Schlüssel für %1 entfernen</translation>
    </message>
    <message>
        <source>%1 (if you have one)</source>
        <translation>%1 (falls vorhanden)</translation>
    </message>
    <message>
        <source>The environment variable %1 does the same.</source>
        <translation>Die Umgebungsvariable %1 bewirkt dasselbe.</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Save key for %1</source>
        <translation>Schlüssel für %1 speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel entering a key for %1</source>
        <translation>Eingabe eines Schlüssels für %1 abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n models</source>
        <translation>
            <numerusform>%1 · %n Modell</numerusform>
            <numerusform>%1 · %n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Key ending in %1</source>
        <translation>Schlüssel endet auf %1</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Add key for %1</source>
        <translation>Schlüssel für %1 hinzufügen</translation>
    </message>
    <message>
        <source>Replace key for %1</source>
        <translation>Schlüssel für %1 ersetzen</translation>
    </message>
    <message>
        <source>Enter the key, or choose Cancel.</source>
        <translation>Geben Sie den Schlüssel ein, oder wählen Sie „Abbrechen“.</translation>
    </message>
    <message>
        <source>Add it here, or set %1.</source>
        <translation>Tragen Sie ihn hier ein, oder setzen Sie %1.</translation>
    </message>
</context>
<context>
    <name>atelier::Rail</name>
    <message>
        <source>Collapse the rail</source>
        <translation>Leiste schmal machen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Expand the rail</source>
        <translation>Leiste breit machen</translation>
    </message>
    <message>
        <source>Ctrl+\</source>
        <translation>Strg+\</translation>
    </message>
</context>
<context>
    <name>atelier::RailButton</name>
    <message>
        <source>shown now</source>
        <translation>gerade gezeigt</translation>
    </message>
</context>
<context>
    <name>atelier::RefineFlow</name>
    <message>
        <source>The passage was changed elsewhere, so the proposal is withdrawn.</source>
        <translation>Die Stelle wurde anderswo geändert, deshalb ist der Vorschlag zurückgezogen.</translation>
    </message>
    <message>
        <source>The passage was changed while the proposal was made. Try again.</source>
        <translation>Die Stelle wurde geändert, während der Vorschlag entstand. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>atelier::RefinePanel</name>
    <message>
        <source>What to refine</source>
        <translation>Was überarbeitet wird</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Own instruction</source>
        <translation>Eigene Anweisung</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Sachlich</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Freundlich</translation>
    </message>
    <message>
        <source>Warm, plain</source>
        <translation>Warm, schlicht</translation>
    </message>
    <message>
        <source>Confident</source>
        <translation>Selbstbewusst</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>Verspielt</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Förmlich</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>Wählen Sie zuerst Text aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 each</source>
        <translation>%1 · je %2</translation>
    </message>
</context>
<context>
    <name>atelier::RunningList</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>Laufende Aufträge</translation>
    </message>
</context>
<context>
    <name>atelier::SaveIndicator</name>
    <message>
        <source>%1, try again</source>
        <translation>%1, noch einmal versuchen</translation>
    </message>
    <message>
        <source>Not saved · Try again</source>
        <translation>Nicht gespeichert · Noch einmal</translation>
    </message>
</context>
<context>
    <name>atelier::Schema</name>
    <message>
        <source>This program declares its records wrongly.</source>
        <translation>Dieses Programm deklariert seine Daten falsch.</translation>
    </message>
</context>
<context>
    <name>atelier::SearchButton</name>
    <message>
        <source>Search and actions</source>
        <translation>Suche und Aktionen</translation>
    </message>
    <message>
        <source>Search drafts and actions (%1)</source>
        <translation>Entwürfe und Aktionen suchen (%1)</translation>
    </message>
    <message>
        <source>Search drafts and actions</source>
        <translation>Entwürfe und Aktionen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>atelier::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>atelier::SegmentedControl</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>atelier::SelectionBar</name>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>To trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Items stay here for 30 days.</source>
        <translation>Stücke bleiben hier 30 Tage lang.</translation>
    </message>
</context>
<context>
    <name>atelier::SettingsView</name>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>atelier::SetupList</name>
    <message>
        <source>Create a workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Connect a model</source>
        <translation>Modell verbinden</translation>
    </message>
    <message>
        <source>On this computer or in the cloud</source>
        <translation>Auf diesem Computer oder in der Cloud</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Add a brand voice</source>
        <translation>Stimme einer Marke hinzufügen</translation>
    </message>
    <message>
        <source>How your texts should sound</source>
        <translation>Wie Ihre Texte klingen sollen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Set a monthly budget</source>
        <translation>Monatsbudget festlegen</translation>
    </message>
    <message>
        <source>For cloud models only</source>
        <translation>Nur für Cloud-Modelle</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Hide set-up</source>
        <translation>Einrichten verbergen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>atelier::ShortcutsHelp</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close the list of shortcuts</source>
        <translation>Liste der Tasten schließen</translation>
    </message>
    <message>
        <source>List of shortcuts</source>
        <translation>Liste der Tasten</translation>
    </message>
</context>
<context>
    <name>atelier::SourceCorner</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>as supplied</source>
        <translation>wie geliefert</translation>
    </message>
</context>
<context>
    <name>atelier::SourceHeader</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>atelier::SourcesModel</name>
    <message numerus="yes">
        <source>%1, %n item(s), open</source>
        <translation>
            <numerusform>%1, %n Stück, offen</numerusform>
            <numerusform>%1, %n Stücke, offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s), folded</source>
        <translation>
            <numerusform>%1, %n Stück, zugeklappt</numerusform>
            <numerusform>%1, %n Stücke, zugeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n Stück</numerusform>
            <numerusform>%1, %n Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Stücke</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
</context>
<context>
    <name>atelier::SourcesPane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien aufnehmen</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Stücke</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>New project inside…</source>
        <translation>Neues Projekt darin …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove the project</source>
        <translation>Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove the saved filter</source>
        <translation>Gespeicherten Filter entfernen</translation>
    </message>
</context>
<context>
    <name>atelier::StageBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <comment>stage, number, number</comment>
        <translation>%1, %2 von %3 fertig</translation>
    </message>
</context>
<context>
    <name>atelier::StudioWindow</name>
    <message>
        <source>Import</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Markdown and text (*.md *.markdown *.mdown *.mkd *.txt *.text)</source>
        <translation>Markdown und Text (*.md *.markdown *.mdown *.mkd *.txt *.text)</translation>
    </message>
    <message numerus="yes">
        <source>%n exported to %1.</source>
        <translation>
            <numerusform>%n nach %1 exportiert.</numerusform>
            <numerusform>%n nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder to watch for briefs</source>
        <translation>Ordner, der auf Briefings beobachtet wird</translation>
    </message>
    <message>
        <source>Watching %1.</source>
        <translation>Beobachtet %1.</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 waits: %2 Open the campaign “%3” and choose Continue to agree.</source>
        <translation>%1 wartet: %2 Öffnen Sie die Kampagne „%3“ und wählen Sie „Fortsetzen“, um zuzustimmen.</translation>
    </message>
</context>
<context>
    <name>atelier::TabBar</name>
    <message>
        <source>%1, tab %2 of %3</source>
        <translation>%1, Reiter %2 von %3</translation>
    </message>
</context>
<context>
    <name>atelier::TemplateCatalog</name>
    <message>
        <source>the id “%1” is taken by %2 already</source>
        <translation>die Kennung „%1“ gehört schon %2</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>Es gibt keine Vorlage „%1“.</translation>
    </message>
    <message>
        <source> Did you mean “%1”?</source>
        <translation> Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source> The templates are %1.</source>
        <translation> Die Vorlagen sind %1.</translation>
    </message>
</context>
<context>
    <name>atelier::TextGenerator</name>
    <message>
        <source>Stopped before it began.</source>
        <translation>Angehalten, bevor es begann.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verbrauch</translation>
    </message>
</context>
<context>
    <name>atelier::TextPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>atelier::TodayPage</name>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>All drafts</source>
        <translation>Alle Entwürfe</translation>
    </message>
    <message>
        <source>Start with one thing</source>
        <translation>Beginnen Sie mit einem</translation>
    </message>
    <message>
        <source>Write a draft</source>
        <translation>Entwurf schreiben</translation>
    </message>
    <message>
        <source>A brief is four lines: say what it is about, who reads it, how long, and in whose voice. Or begin with a blank page.</source>
        <translation>Ein Briefing hat vier Zeilen: worum es geht, wer es liest, wie lang und mit wessen Stimme. Oder beginnen Sie mit einem leeren Blatt.</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>Beispiel-Arbeitsbereich</translation>
    </message>
    <message>
        <source>See a brand, its readers, and finished pieces of several kinds. Move them to the trash any time.</source>
        <translation>Sehen Sie eine Marke, ihre Leser und fertige Stücke verschiedener Art. Sie lassen sich jederzeit in den Papierkorb legen.</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Welcome to Atelier</source>
        <translation>Willkommen bei Atelier</translation>
    </message>
    <message>
        <source>Everything you make stays on this computer until you publish it.</source>
        <translation>Was Sie machen, bleibt auf diesem Computer, bis Sie es veröffentlichen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Build a campaign</source>
        <translation>Eine Kampagne bauen</translation>
    </message>
    <message>
        <source>One message and a list of products become pictures for every platform, with the message on them.</source>
        <translation>Aus einer Botschaft und einer Liste von Produkten werden Bilder für jede Plattform, mit der Botschaft darauf.</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a date&apos;s format</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>atelier::TodayView</name>
    <message>
        <source>Show set-up</source>
        <translation>Einrichten zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
</context>
<context>
    <name>atelier::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Obere Leiste</translation>
    </message>
</context>
<context>
    <name>atelier::TrashButton</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>Trash, %n item(s)</source>
        <translation>
            <numerusform>Papierkorb, %n Stück</numerusform>
            <numerusform>Papierkorb, %n Stücke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>atelier::VariantDelegate</name>
    <message>
        <source>Rendering</source>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>atelier::VariantPage</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture beside it</source>
        <translation>Bild daneben</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Message on this picture</source>
        <translation>Botschaft auf diesem Bild</translation>
    </message>
    <message>
        <source>Place of the message</source>
        <translation>Platz der Botschaft</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Alignment of the message</source>
        <translation>Ausrichtung der Botschaft</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Move the crop</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>On all formats of this product</source>
        <translation>Auf allen Formaten dieses Produkts</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>As the brief says</source>
        <translation>Wie im Briefing</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Attach to a piece…</source>
        <translation>An ein Stück anhängen…</translation>
    </message>
    <message>
        <source>Replace the product&apos;s picture…</source>
        <translation>Bild des Produkts ersetzen…</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Withdraw approval</source>
        <translation>Freigabe zurücknehmen</translation>
    </message>
    <message>
        <source>contrast of the message %1 : 1</source>
        <translation>Kontrast der Botschaft %1 : 1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The product&apos;s picture</source>
        <translation>Das Bild des Produkts</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shorten it to %1 characters.</source>
        <translation>Kürzen Sie sie auf %1 Zeichen.</translation>
    </message>
    <message>
        <source>It is being made now.</source>
        <translation>Es wird gerade gemacht.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed by hand on this picture.</source>
        <translation>Auf diesem Bild wurde nichts von Hand geändert.</translation>
    </message>
    <message>
        <source>The crop is automatic already.</source>
        <translation>Der Ausschnitt ist schon automatisch.</translation>
    </message>
    <message>
        <source>Drag the point on the product&apos;s picture, or move it with the arrow keys.</source>
        <translation>Ziehen Sie den Punkt auf dem Bild des Produkts, oder verschieben Sie ihn mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>The crop keeps the point at %1 %, %2 % in sight.</source>
        <translation>Der Ausschnitt behält den Punkt bei %1 %, %2 % im Blick.</translation>
    </message>
    <message>
        <source>The crop keeps what draws the eye.</source>
        <translation>Der Ausschnitt behält, was den Blick anzieht.</translation>
    </message>
</context>
<context>
    <name>atelier::VersionsPanel</name>
    <message>
        <source>Draft written</source>
        <translation>Entwurf geschrieben</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Überarbeitet</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Vereint</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>AI draft, %1</source>
        <translation>KI-Entwurf, %1</translation>
    </message>
    <message>
        <source>AI refine, %1</source>
        <translation>KI-Überarbeitung, %1</translation>
    </message>
    <message>
        <source>Rules, offline</source>
        <translation>Regeln, offline</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>initial of You</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Benannt</translation>
    </message>
    <message>
        <source>Which versions</source>
        <translation>Welche Fassungen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Versions are made before and after each draft and refinement, and when you name one.</source>
        <translation>Fassungen entstehen vor und nach jedem Entwurf und jeder Überarbeitung, und wenn Sie eine benennen.</translation>
    </message>
    <message>
        <source>Colour the text by author</source>
        <translation>Text nach Urheber färben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>AI only</source>
        <translation>Nur KI</translation>
    </message>
    <message>
        <source>Name version</source>
        <translation>Fassung benennen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Authorship of current text</source>
        <translation>Urheber des jetzigen Textes</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4 words added, %5 removed</source>
        <translation>%1, %2, %3, %4 Wörter hinzugefügt, %5 entfernt</translation>
    </message>
    <message>
        <source>Play the life of this text</source>
        <translation>Das Leben dieses Textes abspielen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
</context>
<context>
    <name>atelier::WordGoal</name>
    <message>
        <source>Set the word goal</source>
        <translation>Wortziel festlegen</translation>
    </message>
    <message>
        <source>Word goal, %1 of %2</source>
        <translation>Wortziel, %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>atelier::WorkCard</name>
    <message>
        <source>Continue %1, %2, %3</source>
        <translation>%1 fortsetzen, %2, %3</translation>
    </message>
</context>
<context>
    <name>atelier::WorkspaceButton</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
</context>
<context>
    <name>atelier::WriteScreen</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Filter the drafts</source>
        <translation>Entwürfe filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Draft text</source>
        <translation>Entwurfstext</translation>
    </message>
    <message>
        <source>No draft is open</source>
        <translation>Kein Entwurf ist geöffnet</translation>
    </message>
    <message>
        <source>Start with a brief, or with a blank page.</source>
        <translation>Beginnen Sie mit Briefing oder leerem Blatt.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Überarbeiten</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Restored an earlier version.</source>
        <translation>Eine frühere Fassung ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>The text of the version is on the clipboard.</source>
        <translation>Der Text der Fassung liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look at the change again.</source>
        <translation>Der Text hat sich inzwischen geändert; sehen Sie die Änderung noch einmal an.</translation>
    </message>
    <message>
        <source>Took the older wording.</source>
        <translation>Die ältere Fassung ist übernommen.</translation>
    </message>
    <message>
        <source>Updated from elsewhere.</source>
        <translation>Von anderswo aktualisiert.</translation>
    </message>
    <message>
        <source>Before  →  Current</source>
        <translation>Vorher  →  Jetzt</translation>
    </message>
    <message>
        <source>See changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>Diese Fassung benennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Named this version.</source>
        <translation>Diese Fassung ist benannt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg *.avif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.svg *.avif)</translation>
    </message>
    <message>
        <source>Word goal</source>
        <translation>Wortziel</translation>
    </message>
    <message>
        <source>Words (0 for none)</source>
        <translation>Wörter (0 für keines)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Moved to the trash.</source>
        <translation>In den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Offline rules</source>
        <translation>Offline-Regeln</translation>
    </message>
    <message>
        <source>cost as used</source>
        <translation>Kosten nach Verbrauch</translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Entwurf beginnen</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>Diese Version benennen …</translation>
    </message>
    <message>
        <source>Play the life of this text</source>
        <translation>Das Leben dieses Textes abspielen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look at the finding again.</source>
        <translation>Der Text hat sich inzwischen geändert; sehen Sie den Befund noch einmal an.</translation>
    </message>
    <message>
        <source>Look at a finding again</source>
        <translation>Befund wieder beachten</translation>
    </message>
    <message>
        <source>Set a finding aside</source>
        <translation>Befund beiseitelegen</translation>
    </message>
    <message>
        <source>No dictionaries are installed</source>
        <translation>Es sind keine Wörterbücher installiert</translation>
    </message>
</context>
<context>
    <name>atelier::WriteView</name>
    <message>
        <source>Draft from the brief</source>
        <translation>Entwurf aus dem Briefing</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Fokusmodus</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Refine and checks</source>
        <translation>Überarbeiten und Prüfungen</translation>
    </message>
    <message>
        <source>Try the proposal again</source>
        <translation>Vorschlag noch einmal versuchen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>Diese Fassung benennen</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächster Befund</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Voriger Befund</translation>
    </message>
    <message>
        <source>Move this draft to the trash</source>
        <translation>Diesen Entwurf in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Next try of the proposal</source>
        <translation>Nächster Versuch des Vorschlags</translation>
    </message>
    <message>
        <source>Previous try of the proposal</source>
        <translation>Voriger Versuch des Vorschlags</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Preview beside the text</source>
        <translation>Vorschau neben dem Text</translation>
    </message>
    <message>
        <source>Typewriter mode</source>
        <translation>Schreibmaschinenmodus</translation>
    </message>
    <message>
        <source>Play the life of this text</source>
        <translation>Das Leben dieses Textes abspielen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Set the finding aside</source>
        <translation>Den Befund beiseitelegen</translation>
    </message>
</context>
<context>
    <name>atelier::WritingService</name>
    <message>
        <source>Waiting for the draft before it</source>
        <translation>Wartet auf den Entwurf davor</translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation>Angehalten, bevor es begann.</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Nächster Versuch in %2 s.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Überarbeitung</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Only a draft that has ended can be continued.</source>
        <translation>Fortgesetzt werden kann nur ein Entwurf, der geendet hat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
