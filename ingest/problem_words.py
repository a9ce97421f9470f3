"""What each problem with the input is called in sentences: what it means, and what to do next. By code."""

from locales import N_

SENTENCES = {
    "unknown_column": N_(
        "This column was not recognised. Its values are kept with each row, but not used. "
        "If it matters, hand the file in again and say on the way what the column is."),
    "unknown_language": N_("This is not one of the engagement's languages. The row is kept, and its language guessed."),
    "whose_head_count": N_(
        "This sheet gives one number of people for several sessions, so it was not used. "
        "Give each session its own sheet, or its own line «People present»."),
    "two_head_counts": N_("This session has two different numbers of people. The larger one is used."),
    "read_anew": N_(
        "This many rows were known already, and were read again as engagement.toml now says. Nobody is counted twice."),
    "same_file": N_(
        "These very contents were handed in before, as this upload. They were read in the same way. "
        "To read them as another channel, undo that upload first."),
    "private_column": N_(
        "This column holds personal details that nobody needs here. It was not stored."),
    "numbers_tell_who": N_(
        "Some numbers in this column tell who somebody is: an address, a telephone number or a name. A code was kept "
        "in their place, by which the same person is known again in another file."),
    "same_column_twice": N_(
        "Two columns mean the same thing; only the first was used. Rename one of them."),
    "unknown_value": N_(
        "This answer is not among the categories, so nobody knows the person's group. "
        "Hand the file in again and say on the way what the answer means."),
    "perhaps_no_answer": N_(
        "This is an age, but surveys write it for «no answer», too, and hardly anybody here is nearly as old. So "
        "nobody was counted in a group by it. Hand the file in again and say on the way what it means."),
    "unknown_date": N_("This is not a date we can read. The row is kept without a date."),
    "unknown_number": N_("This is not a whole number. The row is kept without it."),
    "unknown_people": N_(
        "This is no number of people, so nobody at this meeting was counted by it. Write a number there, {undo} and "
        "hand the file in again."),
    "unknown_area": N_("This area is not in engagement.toml. The row is kept without an area."),
    "unknown_channel": N_(
        "This is no way of coming in that we know (online, workshop, paper, phone). "
        "The row is kept under the channel of the whole file."),
    "unused_column": N_(
        "This column has no use in this table. Its values are kept with each row, but not used."),
    "people_unclear": N_(
        "These may be numbers of people, but nobody can tell of which meeting, or whether one of them counts people "
        "of another again. So nobody was counted by them. {Undo}, write «People present: …» above the table and hand "
        "the file in again."),
    "people_per_table": N_(
        "These numbers of people were added up, and taken for how many were at the meeting. If they count something "
        "else, {undo}, write «People present: …» above the table and hand the file in again."),
    "unknown_line": N_(
        "This line above the table was not understood, and nothing was taken from it. If it tells about the "
        "session, write it as «Partner: …», «Date: …», «People present: …», each once."),
    "session_line": N_(
        "This line tells about the session but stands below the table, so it was set aside. "
        "Move it above the table."),
    "heading_guessed": N_(
        "This heading was taken for one that is spelt nearly the same. "
        "If that is wrong, rename the column, {undo} and hand the file in again."),
    "column_taken": N_(
        "This heading is not known, but it and the values below it tell what the column holds. "
        "If that is wrong, {undo}, hand the file in again, and say on the way what the column is."),
    "place_guessed": N_(
        "This place was taken for one that is spelt nearly the same. "
        "If that is wrong, correct it, {undo} and hand the file in again."),
    "answer_guessed": N_(
        "This answer was taken for one that is spelt nearly the same, or says it in more words. "
        "If that is wrong, correct it, {undo} and hand the file in again."),
    "people_about": N_(
        "This number of people is not exact. The number after the arrow was stored: of a range, the lower one."),
    "total_differs": N_(
        "This total is not the sum of the numbers above or beside it. The numbers were stored as they stand. "
        "Check which of them is right."),
    "note_line": N_("This looks like a note to the reader, not an idea. It was set aside."),
    "text_alone": N_(
        "This row holds a text and nothing else, so nobody can tell whether it is a person's or a note. It was counted "
        "as a person. If it is a note, {undo}, delete the row and hand the file in again."),
    "merged_answer": N_(
        "These cells are merged, so what they say was given to the first of their rows alone. If it holds for each "
        "row, {undo}, separate the cells, write it into every row and hand the file in again."),
    "hidden_sheet_read": N_(
        "This sheet is hidden in the workbook, but holds a table that was read like the others. "
        "If it should not count, {undo}, delete the sheet and hand the file in again."),
    "hidden_rows_read": N_(
        "These rows are hidden in the sheet, by hand or by a filter, but were read like the others. "
        "If they should not count, {undo}, delete them and hand the file in again."),
    "hidden_columns_read": N_(
        "These columns are hidden in the sheet, but were read like the others. "
        "If they should not count, {undo}, delete them and hand the file in again."),
    "no_result": N_(
        "These cells hold formulas, but the file doesn't hold what they come to, so they were read as empty. "
        "{Undo}, open the file in Excel or LibreOffice, save it and hand it in again."),
    "no_result_row": N_("This row holds nothing but formulas without their results. It was set aside."),
    "encoding_usual": N_(
        "The file doesn't say how its letters are stored, so it was read as most programs on Windows write it. If "
        "letters with accents look wrong, {undo}, save the table as CSV (UTF-8) and hand it in again."),
    "encoding_guessed": N_(
        "The file doesn't say how its letters are stored, so it was read in the way that makes words of them. If "
        "letters with accents look wrong, {undo}, save the table as CSV (UTF-8) and hand it in again."),
    "no_header": N_(
        "No line on this sheet has headings we know, so its rows were set aside. "
        "Hand the file in again and say on the way what its columns are."),
    "nothing_recognised": N_("Nothing in this row stands under a heading we know. It was set aside."),
    "empty_answer": N_("This row has no text and no answer. It was set aside."),
    "counted_below": N_(
        "These lines around a table were read as a head count, not as people or ideas. If people said "
        "them, {undo}, give each of these rows a number of its own in a third column and hand the file in again."),
    "perhaps_counted": N_(
        "This row may be a person's, or a line of a head count, and was counted as a person. If it is a head count, "
        "{undo}, write «Head count» in the row above the first of its lines and hand the file in again."),
    "count_of_which": N_(
        "This head count stands beside, above or below rows of several meetings, or of none, so nobody can tell which "
        "meeting it is of, and it was set aside. Give each meeting a sheet of its own and hand the file in again."),
    "counted_alone": N_(
        "These lines are all that stands on their sheet, and were read as the head count of a meeting. If they are "
        "something else, {undo}, and hand in what is left of the workbook without this sheet."),
    "perhaps_alone": N_(
        "This sheet has no headings, and its lines may be a head count, people or something else, so they were set "
        "aside. If they are a head count, write «Head count» above them and hand the file in again."),
    "count_of_no_meeting": N_(
        "This head count is on a sheet of its own, and the file tells of several meetings or of none, so nobody can "
        "tell which it is of, and it was set aside. Write «Partner: …» and «Date: …» of its meeting above it and hand "
        "the file in again."),
    "meeting_line": N_(
        "This row tells of a meeting, not of an idea or a person. Its number of people was taken for the meeting."),
    "total_row": N_("This looks like a total, not a person or an idea. It was set aside."),
    "repeated_header": N_("The headings are repeated here. The line was set aside."),
    "no_people": N_("There is no number of people here. The row was set aside."),
    "too_many_people": N_(
        "No meeting has so many people. The row was set aside. Correct it and hand the file in again."),
    "unknown_group": N_(
        "This is none of the groups that are asked about. The row was set aside. "
        "Hand the file in again and say on the way what the group means, or correct it in the sheet first."),
    "unknown_reference": N_(
        "No online contribution has this number. The row was set aside. Hand the file in again "
        "when the online export is in, or correct the number."),
    "changed_row": N_(
        "A row with this number is already stored with other contents. The new one was set aside. "
        "If it is the right one, undo the earlier upload first, then hand this file in again."),
    "no_head_count": N_(
        "This session has ideas but no number of people present, so nobody from it is counted. "
        "Add a line «People present» to the sheet."),
    "fewer_people_than_rows": N_(
        "The number of people present is smaller than what the sheet itself shows; "
        "the larger number is used."),
    "session_unclear": N_(
        "The sheets of this file name different sessions, and this sheet names none. "
        "It was taken as a session of its own. Repeat the lines with partner and date on it."),
    "no_session": N_(
        "The file doesn't say which partner met when. Its name was taken as the session. "
        "Add lines «Partner» and «Date» above the table."),
    "no_date": N_(
        "Nobody said on which day this meeting was, so it is missing from what is shown over time. "
        "{Undo}, hand the file in again, and say the day on the way."),
    "date_given": N_(
        "The file says no day, so this date was given by staff. "
        "If it is wrong, {undo}, hand the file in again, and say another on the way."),
    "venue_given": N_(
        "The file says no place, so this venue was given by staff. "
        "If it is wrong, {undo}, hand the file in again, and say another on the way."),
    "partner_given": N_(
        "The file says no partner, so this one was given by staff. "
        "If it is wrong, {undo}, hand the file in again, and say another on the way."),
    "given_not_used": N_(
        "This was given by staff, but was not used: the file says its own, or tells of no meeting at all."),
    "given_otherwise": N_(
        "These very contents were handed in before, as this upload. What was said of their meetings then was used, "
        "and not what was said now. To say something else, undo that upload first."),
    "hidden_sheet": N_(
        "This sheet is hidden in the workbook, so its rows were set aside. "
        "If they are what people said, unhide the sheet and hand the file in again."),
    "figure_unmatched": N_(
        "This group is none of the answers in engagement.toml. Its population figure is kept, but the question can't "
        "be compared until the group has a place: add its name there and hand the file in again."),
    "ages_apart": N_(
        "These ages lie only partly in one of the bands in engagement.toml. The population figure is kept, but ages "
        "can't be compared with it. Hand in a table by finer bands, such as single years or five years."),
    "no_figure": N_("This is not a whole number of people. The row was set aside."),
    "no_such_area": N_(
        "This area is neither the place nor one of the areas in engagement.toml, so its population figure was set "
        "aside. If the area matters, add its name there and hand the file in again."),
    "nobody_in_area": N_(
        "This area is not in engagement.toml, and nobody lives in it. The row was set aside; nothing is missing."),
    "no_such_question": N_(
        "The engagement asks no such question, so there is nobody to compare with this population figure. "
        "It was set aside."),
    "total_figure": N_("This is a total. The figures of the groups tell the same, so the row was set aside."),
    "total_unlike": N_(
        "The groups of this table don't add up to the total that it gives itself, so a number is wrong or a group is "
        "missing. None of them was used. Correct the table, or leave the total out if it counts other people, too "
        "(children, say), and hand the file in again."),
    "percentages": N_(
        "This seems to be a percentage, and a comparison takes numbers of people. The row was set aside. Hand in a "
        "table with numbers. If it is a number of people, add a column «Unit» that says «people»."),
    "crossed_figure": N_(
        "This figure is of two questions at once, and only figures of one can be used yet. The row was set aside. "
        "Export the table with the totals of the other question."),
    "unstated_group": N_("Nobody knows which group these people belong to. The row was set aside."),
    "figure_twice": N_(
        "The same figure stands further up in this table, perhaps under another name of the area. "
        "It is used once, and this row was set aside."),
    "changed_figure": N_(
        "Another figure for the same area, group and year is already there. The new one was set aside. "
        "If it is the right one, undo the earlier upload first, then hand this file in again."),
    "no_people_counted": N_("This counts neither people nor households. The row was set aside."),
    "year_from_name": N_(
        "No column gives the year of these population figures, so it was taken from the file's name. If that is wrong, "
        "{undo}, add a column «Year» and hand the file in again."),
    "no_year": N_(
        "Neither a column nor the file's name gives the year of these population figures. "
        "Add a column «Year», so that people see how old they are."),
    "template_empty": N_(
        "This is the workbook we send to partners, and nobody has written anything in it yet. Nothing was stored. "
        "Check that it is the right copy."),
    "template_elsewhere": N_(
        "This workbook was written for another consultation, whose short name is given here. "
        "If it was handed in here by mistake, {undo}."),
    "template_no_start": N_(
        "The first sheet of the workbook is missing, so nobody knows when and where the workshop was. "
        "{Undo}, and hand in the whole workbook."),
    "template_no_date": N_(
        "The day of the workshop is not filled in, so two workshops of this partner can't be told apart. "
        "{Undo}, write the date into this cell, and hand the file in again."),
    "template_date_outside": N_(
        "This day is not within the consultation. If day and month were taken for each other, {undo}, "
        "correct the date and hand the file in again."),
    "template_no_people": N_(
        "How many people came is not filled in, so nobody from this workshop is counted. "
        "Write the number into this cell, and hand the file in again."),
    "template_no_ideas": N_("There are no ideas on this sheet. If people said something, ask the partner for it."),
    "template_no_groups": N_(
        "Nobody was counted by group on this sheet, and nobody said anything about themselves. "
        "So the comparison with the population knows nothing of this workshop."),
    "number_again": N_(
        "This participant number was given before, with other answers. The row was counted as another person. "
        "If it is the same person, {undo}, correct the answers and hand the file in again."),
    "form_trap": N_(
        "Something stands in a field that people can't see, so a program probably sent this. It was set aside. "
        "If it is what a person said, let it in."),
    "form_unsigned": N_(
        "This was sent without opening the form first, so a program probably sent it. It was set aside. "
        "If it is what a person said, let it in."),
    "form_too_fast": N_(
        "This was sent within seconds of opening the form, so a program probably sent it. It was set aside. "
        "If it is what a person said, let it in."),
    "form_too_long": N_(
        "A text of this is longer than the form allows, and came from a device that was offline. It was set aside. "
        "If it is what a person said, let it in."),
    "form_empty": N_("This came from a device that was offline, and holds no text. It was set aside."),
    "form_other_words": N_(
        "This was sent again after it had been changed. The first one counts, and this one was set aside. "
        "Let it in, and it takes the place of the first."),
    "form_unknown_answer": N_(
        "This answer is none of the groups any more: the page was opened before engagement.toml was changed. "
        "It was kept, but nobody knows the person's group."),
    "form_withdrawn": N_("Whoever sent this took it back. It was removed and isn't counted any more."),
    "empty_file": N_("There is nothing in this file. Check that it is the right one."),
}
BEFORE = {  # what is said instead while nothing is stored and everything can still be told
    "numbers_tell_who": N_(
        "Some numbers in this column tell who somebody is: an address, a telephone number or a name. A code will be "
        "kept in their place, by which the same person is known again in another file."),
    "unknown_column": N_(
        "This column was not recognised. Its values will be kept with each row, but not used. "
        "If it matters, say what the column is before the file is stored."),
    "unknown_value": N_(
        "This answer is not among the categories, so nobody will know the person's group. "
        "Say what the answer means before the file is stored."),
    "perhaps_no_answer": N_(
        "This is an age, but surveys write it for «no answer», too, and hardly anybody here is nearly as old. So "
        "nobody will be counted in a group by it. Say what it means before the file is stored."),
    "unknown_group": N_(
        "This is none of the groups that are asked about. The row would be set aside, and its people not counted. "
        "Say what the group means before the file is stored, or correct it in the sheet."),
    "column_taken": N_(
        "This heading is not known, but it and the values below it tell what the column holds. "
        "If that is wrong, say what the column is before the file is stored."),
    "no_header": N_(
        "No line on this sheet has headings we know, so its rows will be set aside. "
        "Say what its columns are before the file is stored."),
    "no_session": N_(
        "The file doesn't say which partner met when. Its name will be taken as the session. "
        "Say partner and date before the file is stored."),
    "no_date": N_(
        "The file doesn't say on which day this meeting was, so it will be missing from what is shown over time. "
        "Say the date before the file is stored."),
    "date_given": N_("The file says no day, so this date, given by staff, will be used."),
    "venue_given": N_("The file says no place, so this venue, given by staff, will be used."),
    "partner_given": N_("The file says no partner, so this one, given by staff, will be used."),
}
