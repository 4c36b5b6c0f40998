<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>done, %n variant(s), %1</source>
        <translation>
            <numerusform>done, %n variant, %1</numerusform>
            <numerusform>done, %n variants, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; --limit shows more of them.</source>
        <translation>
            <numerusform>%n more; --limit shows more of them.</numerusform>
            <numerusform>%n more; --limit shows more of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> + %n unknown</source>
        <translation>
            <numerusform> + %n unknown</numerusform>
            <numerusform> + %n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed for good.</source>
        <translation>
            <numerusform>%n removed for good.</numerusform>
            <numerusform>%n removed for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n entries</source>
        <translation>
            <numerusform>at most %n entry</numerusform>
            <numerusform>at most %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added, %1 removed.</source>
        <translation>
            <numerusform>%n word added, %1 removed.</numerusform>
            <numerusform>%n words added, %1 removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n words added, %1 removed. The text before is a version.</source>
        <translation>
            <numerusform>Merged: %n word added, %1 removed. The text before is a version.</numerusform>
            <numerusform>Merged: %n words added, %1 removed. The text before is a version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>a list of %n entries</source>
        <translation>
            <numerusform>a list of %n entry</numerusform>
            <numerusform>a list of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n problem(s):</source>
        <translation>
            <numerusform>%1 has %n problem:</numerusform>
            <numerusform>%1 has %n problems:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n character too many.</numerusform>
            <numerusform>%n characters too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s), %1, no level skipped</source>
        <translation>
            <numerusform>%n title, %1, no level skipped</numerusform>
            <numerusform>%n titles, %1, no level skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) a sentence</source>
        <translation>
            <numerusform>%n word a sentence</numerusform>
            <numerusform>%n words a sentence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) were not valid UTF-8 and are shown as �, on line(s) %1.</source>
        <translation>
            <numerusform>%n byte was not valid UTF-8 and is shown as �, on line %1.</numerusform>
            <numerusform>%n bytes were not valid UTF-8 and are shown as �, on line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken character(s) are shown as �.</source>
        <translation>
            <numerusform>%n broken character is shown as �.</numerusform>
            <numerusform>%n broken characters are shown as �.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came back from the trash, since somebody edited them elsewhere.</source>
        <translation>
            <numerusform>%n item came back from the trash, since somebody edited it elsewhere.</numerusform>
            <numerusform>%n items came back from the trash, since somebody edited them elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was asked %n time(s).</source>
        <translation>
            <numerusform>It was asked %n time.</numerusform>
            <numerusform>It was asked %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, each in its place.</source>
        <translation>
            <numerusform>%n change, in its place.</numerusform>
            <numerusform>%n changes, each in its place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts can be read.</source>
        <translation>
            <numerusform>%n text can be read.</numerusform>
            <numerusform>%n texts can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were not found by search. The index was made anew.</source>
        <translation>
            <numerusform>%n item was not found by search. The index was made anew.</numerusform>
            <numerusform>%n items were not found by search. The index was made anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are not found by search. Open the workspace for writing to have the index made anew.</source>
        <translation>
            <numerusform>%n item is not found by search. Open the workspace for writing to have the index made anew.</numerusform>
            <numerusform>%n items are not found by search. Open the workspace for writing to have the index made anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::BudgetPage</name>
    <message numerus="yes">
        <source>%1 + %n unknown</source>
        <translation>
            <numerusform>%1 + %n unknown</numerusform>
            <numerusform>%1 + %n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignCard</name>
    <message numerus="yes">
        <source>%1 of %n products</source>
        <translation>
            <numerusform>%1 of %n product</numerusform>
            <numerusform>%1 of %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignDetails</name>
    <message numerus="yes">
        <source>Retry all %n</source>
        <translation>
            <numerusform>Retry all %n</numerusform>
            <numerusform>Retry all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s) approved</source>
        <translation>
            <numerusform>%1 of %n picture approved</numerusform>
            <numerusform>%1 of %n pictures approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignGrid</name>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>Tried %n time</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignListModel</name>
    <message numerus="yes">
        <source>%1 of %n product(s)</source>
        <translation>
            <numerusform>%1 of %n product</numerusform>
            <numerusform>%1 of %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignService</name>
    <message numerus="yes">
        <source>%n of %1 products could not be made.</source>
        <translation>
            <numerusform>%n of %1 products could not be made.</numerusform>
            <numerusform>%n of %1 products could not be made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::CampaignsPage</name>
    <message numerus="yes">
        <source>Campaigns go to the trash after %n day(s).</source>
        <translation>
            <numerusform>Campaigns go to the trash after %n day.</numerusform>
            <numerusform>Campaigns go to the trash after %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::ChecksPanel</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::DiffPage</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::FilterBar</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::LibraryModel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::LibraryScreen</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::NewCampaignPage</name>
    <message numerus="yes">
        <source>Generate %n picture(s): %1</source>
        <translation>
            <numerusform>Generate %n picture: %1</numerusform>
            <numerusform>Generate %n pictures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compose %n picture(s) by rules: $0.00</source>
        <translation>
            <numerusform>Compose %n picture by rules: $0.00</numerusform>
            <numerusform>Compose %n pictures by rules: $0.00</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n picture(s) that are there: $0.00</source>
        <translation>
            <numerusform>Use %n picture that is there: $0.00</numerusform>
            <numerusform>Use %n pictures that are there: $0.00</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n variant(s) on this computer: $0.00</source>
        <translation>
            <numerusform>Set %n variant on this computer: $0.00</numerusform>
            <numerusform>Set %n variants on this computer: $0.00</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) cannot be made as they are</source>
        <translation>
            <numerusform>%n product cannot be made as it is</numerusform>
            <numerusform>%n products cannot be made as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were added from %1.</source>
        <translation>
            <numerusform>%n product was added from %1.</numerusform>
            <numerusform>%n products were added from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) need a change</source>
        <translation>
            <numerusform>%n place needs a change</numerusform>
            <numerusform>%n places need a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::PieceCard</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::PreviewPane</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::ProposalBar</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proposal, %1, %2 to %3 words, %n changes</source>
        <translation>
            <numerusform>Proposal, %1, %2 to %3 words, %n change</numerusform>
            <numerusform>Proposal, %1, %2 to %3 words, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::ProviderRow</name>
    <message numerus="yes">
        <source>%1 · %n models</source>
        <translation>
            <numerusform>%1 · %n model</numerusform>
            <numerusform>%1 · %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::RefinePanel</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::SourcesModel</name>
    <message numerus="yes">
        <source>%1, %n item(s), open</source>
        <translation>
            <numerusform>%1, %n item, open</numerusform>
            <numerusform>%1, %n items, open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s), folded</source>
        <translation>
            <numerusform>%1, %n item, folded</numerusform>
            <numerusform>%1, %n items, folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::StageBar</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::StudioWindow</name>
    <message numerus="yes">
        <source>%n exported to %1.</source>
        <translation>
            <numerusform>%n exported to %1.</numerusform>
            <numerusform>%n exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::TrashButton</name>
    <message numerus="yes">
        <source>Trash, %n item(s)</source>
        <translation>
            <numerusform>Trash, %n item</numerusform>
            <numerusform>Trash, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::VersionsPanel</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atelier::WordGoal</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
</TS>
