namespace Spin;

/// <summary>
/// The most turns of a loop of which no bound can be shown otherwise: <c>Bound turns = new(64); while (condition &amp;&amp; turns.Next()) { … }</c>.
/// When they are used up, <see cref="Next"/> returns false and the loop ends; <see cref="IsSpent"/> tells then that it ended by this.
/// </summary>
/// <param name="turns">How many; none where it is not positive.</param>
public struct Bound(int turns)
{
    private int _left = turns;

    /// <summary>Whether no turn is left.</summary>
    public readonly bool IsSpent => _left <= 0;

    /// <summary>Takes a turn.</summary>
    /// <returns>False where none was left.</returns>
    public bool Next()
    {
        if (_left <= 0)
        {
            return false;
        }

        _left--;
        return true;
    }
}
