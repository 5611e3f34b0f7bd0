#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7): who enters at the time of a failure.
#
# Three subjects are watched from time 0, a fourth from time 5 on. One of the three fails at time 5.
# A subject is at risk after it has entered, up to and with its end, the interval (entry, end] (Therneau & Grambsch 2000, section 3.7; R's survival):
# three are at risk at time 5.
#
# Seen: within one package, SurvfuncRight(entry=...) counts 3 at risk, PHReg(entry=...) counts 4. Cox coefficients of data in whole months with delayed
# entry differ from those of R's coxph for that reason alone; entries moved up by a billionth agree with it.
#
# It needs apt-get and python3 of Debian 12. Nothing is installed outside a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo 'statsmodels 0.13.5+dfsg-7: subjects at risk at a failure, when another enters at the same time'
apt-get download -qq \
  python3-statsmodels=0.13.5+dfsg-7 python3-statsmodels-lib=0.13.5+dfsg-7 python3-patsy python3-numpy python3-scipy python3-pandas \
  python3-pandas-lib python3-dateutil python3-tz python3-six python3-packaging python3-decorator \
  libblas3 liblapack3 libgfortran5 libquadmath0 > download.log 2>&1 || { cat download.log; exit 1; }
for package in ./*.deb; do dpkg -x "$package" root; done
libraries=$(find root/usr/lib -name 'lib*.so*' -printf '%h\n' | sort -u | sed "s|^|$folder/|" | paste -sd:)
cat > seen.py <<'PY'
import warnings
import numpy as np
warnings.simplefilter("ignore")
import statsmodels
from statsmodels.duration.hazard_regression import PHReg
from statsmodels.duration.survfunc import SurvfuncRight

end = np.array([5.0, 10.0, 10.0, 10.0])
failed = np.array([1, 0, 0, 0])
entry = np.array([0.0, 0.0, 0.0, 5.0])
covariate = np.array([0.0, 1.0, 2.0, 3.0])


def at_risk_in_cox(entry):
    """At a coefficient of 0 the partial likelihood of one failure is one over the number at risk."""
    return round(float(np.exp(-PHReg(end, covariate, status=failed, entry=entry).loglike(np.zeros(1)))), 6)


print("version", statsmodels.__version__)
print("SurvfuncRight:", int(SurvfuncRight(end, failed, entry=entry).n_risk[0]))
print("PHReg:", at_risk_in_cox(entry))
print("PHReg, entry a billionth later:", at_risk_in_cox(entry + 1e-9 * (entry > 0)))
PY
PYTHONPATH="$folder/root/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$libraries" /usr/bin/python3 seen.py | tee seen
diff - seen <<'TXT'
version 0.13.5+dfsg
SurvfuncRight: 3
PHReg: 4.0
PHReg, entry a billionth later: 3.0
TXT
echo 'as found'
