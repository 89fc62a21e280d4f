using System.Collections.Generic;

namespace Spin.Verifier.Flow;

/// <summary>A rule about the bodies of methods, asked for each body that is known to be type-safe; several threads ask at once.</summary>
internal interface IBodyRule
{
    /// <summary>What refuses a method.</summary>
    /// <param name="body">Its body.</param>
    IEnumerable<BodyFinding> Judge(VerifiedBody body);
}
