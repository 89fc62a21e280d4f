using Spin;

namespace Regress.Dispatch;

/// <summary>A raise of it ends before the last handler where one says so.</summary>
[Event(Level.Strand, Key = "question", Install = Authority.Anyone, Cancels = Authority.Anyone)]
public delegate void Cancelled(int question);
