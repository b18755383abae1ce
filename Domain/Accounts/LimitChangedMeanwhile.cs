namespace Portal.Domain.Accounts;

public sealed class LimitChangedMeanwhile() : Refusal("Somebody else changed these limits after you opened the page. They are shown as they are now: check them, then save");
