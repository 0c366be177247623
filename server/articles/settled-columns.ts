/** The columns of an article that no clock waits for. */
export const offSchedule = {
  scheduledFor: null,
  scheduledRevisionId: null,
  scheduledById: null,
  scheduledSubstantive: false,
  scheduledNote: "",
  scheduledOverrides: [],
  scheduleRefusedAt: null,
  scheduleRefusal: "",
};

/** The columns of an article that nobody is asked to read, and that was not given back. */
export const outOfReview = {
  reviewRequestedAt: null,
  returnedAt: null,
  returnedNote: "",
  returnedById: null,
};
