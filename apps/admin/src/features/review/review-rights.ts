/** What the viewer may do with a review. */
export interface ReviewRights {
  canReview: boolean;
  canRelease: boolean;
  canShare: boolean;
}
