namespace Regress.Dispatch;

/// <summary>A fold of an event's own.</summary>
public static class Largest
{
    /// <summary>The larger of two results.</summary>
    public static int Fold(int first, int second) => first > second ? first : second;
}
