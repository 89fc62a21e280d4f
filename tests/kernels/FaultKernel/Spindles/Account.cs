namespace FaultKernel;

/// <summary>What must be the same on both sides.</summary>
public struct Account
{
    /// <summary>One side.</summary>
    public long Credit;

    /// <summary>The other.</summary>
    public long Debit;
}
