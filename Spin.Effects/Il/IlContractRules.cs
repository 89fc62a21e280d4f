using System.Collections.Generic;
using System.Globalization;
using Spin.Analysis.Contracts;

namespace Spin.Analysis.Il;

/// <summary>Holds the code of assemblies to contracts: SPIN2007.</summary>
internal static class IlContractRules
{
    /// <summary>What the code of a program does though its contracts do not allow it.</summary>
    internal static IEnumerable<IlViolation> Judge(IlProgram program)
    {
        foreach (IlObligation obligation in IlObligations.Find(program))
        {
            IEnumerable<Breach> breaches = obligation.Promise is { } own
                ? ContractCheck.FindWider(obligation.Method, own, obligation.Contract, program.Analysis)
                : ContractCheck.Find(obligation.Method, obligation.Contract, program.Analysis);
            foreach (Breach breach in breaches)
            {
                int offset = obligation.Offset ?? (breach.Witness is { } witness && obligation.Blamed.Equals(obligation.Method.Origin) ? ((IlSite)(witness.Cause?.Site ?? witness.Call!.Site)).Offset : 0);
                string message = string.Format(
                    CultureInfo.InvariantCulture, EffectMessages.Contract, NameOf(obligation), breach.Contract, breach.Contract.Owner, breach.What, breach.Path, breach.Remedy);
                yield return new IlViolation("SPIN2007", message, obligation.Blamed, offset);
            }
        }
    }

    private static string NameOf(IlObligation obligation) => obligation.Method.Origin switch
    {
        IlMethod or IlMember when IlTargets.Describe(obligation.Method) is var (owner, name, _) => IlNames.Full(owner, name),
        _ => obligation.Promise?.Owner ?? obligation.Method.Name,
    };
}
