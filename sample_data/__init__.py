"""Three consultations, written by the project, with their planted truth."""
